package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vigil.channel.Channel;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.Reply;
import org.vigil.hotline.OutboxEntries;
import org.vigil.inbox.ReplyLine.Part;
import org.vigil.redis.CommitScript;
import org.vigil.redis.Redis;
import org.vigil.redis.StoredReferral;
import org.vigil.redis.StoredReply;
import org.vigil.redis.StoredReply.Header;
import org.vigil.redis.StoredSession;
import org.vigil.redis.TakeScript.Entry;

/// Stores what a turn came to, all or nothing.
@Singleton
final class Committer {
  private static final int MOST_WAITING = 50;

  private final CommitScript script;
  private final Records records;
  private final Channels channels;
  private final OutboxEntries outbox;
  private final Clock clock;

  Committer(Redis redis, Records records, Channels channels, OutboxEntries outbox, Clock clock) {
    this.script = new CommitScript(redis);
    this.records = records;
    this.channels = channels;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Blocks for one script.
  ///
  /// @throws org.vigil.redis.RedisUnavailableException if it is not known whether it was committed;
  /// trying again then finds the entry gone
  Committed commit(Lease lease, Place place, Entry entry, Decision decision) {
    Instant now = clock.instant();
    List<Part> parts = parts(entry, decision, now);
    List<StoredReferral> referrals =
        decision.words().referrals().stream()
            .map(referral -> outbox.entry(lease.partition(), referral))
            .toList();
    CommitScript.Result result =
        script.run(
            lease.keys(),
            lease.token(),
            new CommitScript.Change(
                entry.id(),
                entry.chat(),
                new StoredSession(decision.read().version(), decision.next()),
                parts.stream().map(part -> stored(place, part)).toList(),
                decision.words().urgent(),
                referrals,
                decision.quarantined()),
            MOST_WAITING,
            now);
    return new Committed(result, parts);
  }

  /// The ids are made from the entry's: a repeated commit makes the same.
  private List<Part> parts(Entry entry, Decision decision, Instant now) {
    List<Part> parts = new ArrayList<>();
    ChatAddress chat = decision.chat();
    if (chat == null) {
      return parts;
    }
    for (Reply reply : decision.words().replies()) {
      for (Reply part : cut(chat.channel(), reply)) {
        parts.add(
            new Part(
                new Header(entry.id() + "." + parts.size(), now, chat.channel()),
                new Outgoing(chat, part, decision.language())));
      }
    }
    return parts;
  }

  private List<Reply> cut(String channel, Reply reply) {
    return channels.find(channel).map((Channel known) -> known.parts(reply)).orElse(List.of(reply));
  }

  private StoredReply stored(Place place, Part part) {
    return new StoredReply(
        part.header(), records.reply(place, part.header().id(), part.outgoing()));
  }

  /// @param parts what was stored if it was committed
  record Committed(CommitScript.Result result, List<Part> parts) {}
}
