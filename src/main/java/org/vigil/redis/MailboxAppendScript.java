package org.vigil.redis;

import java.time.Duration;
import java.util.List;

/// Puts a part of a reply into a chat's mailbox and wakes whoever waits: `mailbox-append.lua`.
public final class MailboxAppendScript {
  private static final Lua LUA = Lua.load("mailbox-append");

  private final Redis redis;

  public MailboxAppendScript(Redis redis) {
    this.redis = redis;
  }

  /// Durable on return. May be repeated: the same part is there once, as long as nothing else came
  /// into the mailbox and [MailboxTurnScript] did not run in between.
  ///
  /// @param chat its pseudonym
  /// @param part names the part: the same for the same words
  /// @return the entry's id
  public String run(MailboxKeys keys, String chat, String part, Sealed sealed, Bounds bounds) {
    return Answer.text(
        redis.eval(
            LUA,
            List.of(keys.mailbox(chat)),
            new Arguments()
                .text(part)
                .bytes(sealed.bytes())
                .number(bounds.life().toMillis())
                .number(bounds.entries())
                .text(MailboxKeys.TOPIC)
                .text(chat)
                .list()));
  }

  /// What a mailbox may hold.
  ///
  /// @param life after the last part
  /// @param entries most of them; the oldest go
  public record Bounds(Duration life, int entries) {}
}
