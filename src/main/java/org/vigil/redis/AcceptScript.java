package org.vigil.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Takes a message into its partition's inbox, once: `accept.lua`.
public final class AcceptScript {
  private static final Lua LUA = Lua.load("accept");
  // safety.md: de-duplication marks live 48 h.
  private static final Duration MARK_LIFE = Duration.ofDays(2);
  private static final Duration NOTICE_EVERY = Duration.ofSeconds(30);

  private final Redis redis;

  public AcceptScript(Redis redis) {
    this.redis = redis;
  }

  /// Durable on return. May be repeated: the same message is accepted once.
  ///
  /// @throws RedisUnavailableException if it is not known whether it was accepted
  public Outcome run(InboxKeys keys, Message message, Limits limits, Instant now) {
    Object answer =
        redis.eval(
            LUA,
            List.of(
                keys.seen(message.ref()),
                keys.inbox(),
                keys.urgent(),
                keys.chat(message.chat()),
                keys.limit(message.chat()),
                keys.told(message.chat())),
            new Arguments()
                .text(message.ref())
                .text(message.chat())
                .bytes(message.sealed().bytes())
                .flag(message.urgent())
                .number(MARK_LIFE.toMillis())
                .number(now.toEpochMilli())
                .number(limits.burst())
                .number(limits.interval().toMillis())
                .number(limits.chatEntries())
                .number(limits.partitionEntries())
                .number(NOTICE_EVERY.toMillis())
                .list());
    return switch (Answer.text(answer)) {
      case "accepted" -> Outcome.ACCEPTED;
      case "duplicate" -> Outcome.DUPLICATE;
      case "limited" -> Outcome.LIMITED;
      case "limited-tell" -> Outcome.LIMITED_TELL;
      case "full" -> Outcome.FULL;
      default -> throw new IllegalStateException("accept.lua returned something new");
    };
  }

  /// A message to accept.
  ///
  /// @param ref pseudonym of the messenger's id of it
  /// @param chat pseudonym of the chat
  /// @param sealed the message
  /// @param urgent whether it goes before others, and passes the chat's bucket
  public record Message(String ref, String chat, Sealed sealed, boolean urgent) {}

  /// When a message is too much.
  ///
  /// @param burst messages of one chat that are taken at once
  /// @param interval time after which it may write one more
  /// @param chatEntries most entries of one chat that wait
  /// @param partitionEntries most entries that wait; urgent ones may be twice as many
  public record Limits(int burst, Duration interval, int chatEntries, int partitionEntries) {}

  /// What became of it.
  public enum Outcome {
    ACCEPTED,
    /// Accepted before.
    DUPLICATE,
    /// The chat writes too much: not stored, and will not be when it comes again.
    LIMITED,
    /// The same, and the chat was not told in the last 30 s.
    LIMITED_TELL,
    /// The partition holds too much: not stored; it may come again.
    FULL
  }
}
