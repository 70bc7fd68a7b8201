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

  /// Durable on return. May be repeated: the same part comes in once, also if it was read
  /// meanwhile.
  ///
  /// @param chat its pseudonym
  /// @param part names the part
  /// @return false if it came in before
  public boolean run(MailboxKeys keys, String chat, String part, Sealed sealed, Bounds bounds) {
    return Answer.count(
            redis.eval(
                LUA,
                List.of(keys.mailbox(chat), keys.parts(chat)),
                new Arguments()
                    .text(part)
                    .bytes(sealed.bytes())
                    .number(bounds.life().toMillis())
                    .number(bounds.entries())
                    .text(MailboxKeys.TOPIC)
                    .text(chat)
                    .list()))
        == 1;
  }

  /// What a mailbox may hold.
  ///
  /// @param life after the last part
  /// @param entries most of them; the oldest go
  public record Bounds(Duration life, int entries) {}
}
