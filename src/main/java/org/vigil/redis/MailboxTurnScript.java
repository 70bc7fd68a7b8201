package org.vigil.redis;

import java.util.List;

/// Marks in a mailbox that the person wrote: `mailbox-turn.lua`.
public final class MailboxTurnScript {
  private static final Lua LUA = Lua.load("mailbox-turn");

  private final Redis redis;

  public MailboxTurnScript(Redis redis) {
    this.redis = redis;
  }

  /// From now on the same words are a new reply and no repetition. May be repeated.
  ///
  /// @return whether a mark was set
  public boolean run(MailboxKeys keys, String chat) {
    return Answer.count(redis.eval(LUA, List.of(keys.mailbox(chat)), new Arguments().list())) == 1;
  }
}
