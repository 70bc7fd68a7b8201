package org.vigil.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Commits a turn, all or nothing: `commit.lua`.
public final class CommitScript {
  private static final Lua LUA = Lua.load("commit");
  // safety.md: a session lives 60 min after the last message, a receipt 90 days, and what nobody
  // could take 15 days. Replies that wait for the person to write live as long as message ids.
  private static final Duration SESSION_LIFE = Duration.ofHours(1);
  private static final Duration REPLY_LIFE = Duration.ofDays(2);
  private static final Duration RECEIPT_LIFE = Duration.ofDays(90);
  private static final Duration QUARANTINE_LIFE = Duration.ofDays(15);

  private final Redis redis;

  public CommitScript(Redis redis) {
    this.redis = redis;
  }

  /// May be repeated: the second time it is refused as [Refusal#GONE] or [Refusal#ORDER].
  ///
  /// @param maxWaiting most replies of the chat that may be waiting already
  /// @throws RedisUnavailableException if it is not known whether it was committed
  public Result run(InboxKeys keys, long token, Change change, int maxWaiting, Instant now) {
    List<String> names =
        new ArrayList<>(
            List.of(
                keys.lease(),
                keys.inbox(),
                keys.urgent(),
                keys.chat(change.chat()),
                keys.session(change.chat()),
                keys.attempts(change.entry().toString()),
                keys.replies(change.chat()),
                keys.ready(false),
                keys.ready(true),
                keys.quarantine()));
    Arguments arguments =
        new Arguments()
            .number(token)
            .text(change.entry().toString())
            .text(change.chat())
            .number(change.session().version())
            .bytes(change.session().sealed().bytes())
            .number(SESSION_LIFE.toMillis())
            .number(now.toEpochMilli())
            .flag(change.urgent())
            .number(REPLY_LIFE.toMillis())
            .number(maxWaiting)
            .number(change.quarantined() ? QUARANTINE_LIFE.toMillis() : 0)
            .number(change.replies().size());
    change.replies().forEach(reply -> arguments.bytes(reply.stored()));
    arguments.number(RECEIPT_LIFE.toMillis());
    for (StoredReferral referral : change.referrals()) {
      names.addAll(referral.keys());
      referral.addTo(arguments);
    }
    List<?> answer = Answer.list(redis.eval(LUA, names, arguments.list()));
    return switch (Answer.text(answer.getFirst())) {
      case "committed" -> new Result.Committed(Answer.count(answer.get(1)));
      case "lease" -> new Result.Refused(Refusal.LEASE);
      case "version" -> new Result.Refused(Refusal.VERSION);
      case "full" -> new Result.Refused(Refusal.FULL);
      case "order" -> new Result.Refused(Refusal.ORDER);
      case "gone" -> new Result.Refused(Refusal.GONE);
      default -> throw new IllegalStateException("commit.lua returned something new");
    };
  }

  /// What a turn changes.
  ///
  /// @param entry the inbox entry it answers
  /// @param chat pseudonym of the chat
  /// @param session the next session, with the version of the one that the turn read
  /// @param replies appended to the chat's replies
  /// @param urgent whether they go before those of other chats
  /// @param referrals written with their outbox entries; one that exists is left as it is
  /// @param quarantined whether the message is put into quarantine
  public record Change(
      EntryId entry,
      String chat,
      StoredSession session,
      List<StoredReply> replies,
      boolean urgent,
      List<StoredReferral> referrals,
      boolean quarantined) {}

  /// What became of it.
  public sealed interface Result {
    /// @param waiting replies that wait for the chat now, these included; 0 if the turn had none
    record Committed(int waiting) implements Result {}

    /// Nothing was changed.
    record Refused(Refusal reason) implements Result {}
  }

  /// Why nothing was changed.
  public enum Refusal {
    /// Another holds the partition now.
    LEASE,
    /// The session is not the one that the turn read.
    VERSION,
    /// Too many replies wait already.
    FULL,
    /// An earlier entry of the chat is there.
    ORDER,
    /// The entry was committed before.
    GONE
  }
}
