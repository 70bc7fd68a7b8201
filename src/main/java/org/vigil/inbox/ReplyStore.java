package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.inbox.ReplyLine.Part;
import org.vigil.privacy.UnreadableRecordException;
import org.vigil.redis.Redis;
import org.vigil.redis.RepliesLoadScript;
import org.vigil.redis.RepliesWaitingScript;
import org.vigil.redis.RepliesWaitingScript.Waiting;
import org.vigil.redis.ReplyConfirmScript;
import org.vigil.redis.ReplyDeferScript;
import org.vigil.redis.ReplyDropScript;
import org.vigil.redis.ReplyHoldScript;
import org.vigil.redis.StoredReply;

/// The reply queues as stored. Every method blocks for one script and throws
/// [org.vigil.redis.RedisUnavailableException]; one that finds the lease lost ends it.
@Singleton
final class ReplyStore {
  private static final int PAGE = 200;
  private static final int FIRST = 50;

  private final Records records;
  private final RepliesLoadScript load;
  private final RepliesWaitingScript waiting;
  private final ReplyConfirmScript confirm;
  private final ReplyDeferScript defer;
  private final ReplyDropScript drop;
  private final ReplyHoldScript hold;

  ReplyStore(Redis redis, Records records) {
    this.records = records;
    this.load = new RepliesLoadScript(redis);
    this.waiting = new RepliesWaitingScript(redis);
    this.confirm = new ReplyConfirmScript(redis);
    this.defer = new ReplyDeferScript(redis);
    this.drop = new ReplyDropScript(redis);
    this.hold = new ReplyHoldScript(redis);
  }

  /// Reads the first replies of the chat into its line. One that cannot be opened any more is
  /// dropped.
  ///
  /// @return how many were dropped
  int load(ReplyLine line) {
    Lease lease = line.lease();
    Optional<RepliesLoadScript.Queue> queue =
        load.run(lease.keys(), lease.token(), line.chat(), FIRST);
    if (queue.isEmpty()) {
      lease.end();
      return 0;
    }
    List<Part> parts = new ArrayList<>();
    int dropped = 0;
    for (StoredReply reply : queue.get().first()) {
      try {
        parts.add(
            new Part(
                reply.header(), records.reply(line.place(), reply.header().id(), reply.sealed())));
      } catch (UnreadableRecordException e) {
        if (!parts.isEmpty()) {
          // Only the first of a queue can be removed: this one's turn comes.
          break;
        }
        confirm(line, reply.header().id());
        dropped++;
      }
    }
    line.loaded(
        parts, parts.size() + dropped == queue.get().size(), queue.get().newest().orElse(null));
    return dropped;
  }

  /// @return whether it was the first; if not, the line is not what is stored
  boolean confirm(ReplyLine line, String reply) {
    Lease lease = line.lease();
    int left = confirm.run(lease.keys(), lease.token(), line.chat(), reply);
    if (left == ReplyConfirmScript.LEASE_LOST) {
      lease.end();
    }
    return left != ReplyConfirmScript.NOT_FIRST;
  }

  void defer(ReplyLine line, Instant due) {
    Lease lease = line.lease();
    if (!defer.run(lease.keys(), lease.token(), line.chat(), due)) {
      lease.end();
    }
  }

  void drop(ReplyLine line) {
    Lease lease = line.lease();
    if (drop.run(lease.keys(), lease.token(), line.chat()) < 0) {
      lease.end();
    }
  }

  /// @param newest id of the newest reply that was seen
  /// @return false if the person has written since
  boolean hold(ReplyLine line, String newest) {
    Lease lease = line.lease();
    ReplyHoldScript.Outcome outcome = hold.run(lease.keys(), lease.token(), line.chat(), newest);
    if (outcome == ReplyHoldScript.Outcome.LEASE_LOST) {
      lease.end();
    }
    return outcome == ReplyHoldScript.Outcome.HELD;
  }

  /// Every chat whose replies wait, urgent ones first. A chat whose replies expired is forgotten.
  List<Due> waiting(Lease lease) {
    List<Due> all = listed(lease);
    for (Due due : all) {
      if (due.chat().head().isEmpty()) {
        drop.run(lease.keys(), lease.token(), due.chat().chat());
      }
    }
    return all.stream().filter(due -> due.chat().head().isPresent()).toList();
  }

  private List<Due> listed(Lease lease) {
    List<Due> all = new ArrayList<>();
    for (boolean urgent : new boolean[] {true, false}) {
      List<Waiting> page;
      int first = 0;
      do {
        Optional<List<Waiting>> read =
            waiting.run(lease.keys(), lease.token(), urgent, first, PAGE);
        if (read.isEmpty()) {
          lease.end();
          return List.of();
        }
        page = read.get();
        page.forEach(chat -> all.add(new Due(chat, urgent)));
        first += PAGE;
      } while (page.size() == PAGE);
    }
    return all;
  }

  /// A chat whose replies wait.
  record Due(Waiting chat, boolean urgent) {}
}
