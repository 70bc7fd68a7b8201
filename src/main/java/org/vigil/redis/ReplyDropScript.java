package org.vigil.redis;

import java.util.List;

/// Drops what waits for a chat that can never be written to again: `reply-drop.lua`.
public final class ReplyDropScript {
  private static final Lua LUA = Lua.load("reply-drop");

  private final Redis redis;

  public ReplyDropScript(Redis redis) {
    this.redis = redis;
  }

  /// @return the number of replies dropped, or -1 if the lease is lost
  public int run(InboxKeys keys, long token, String chat) {
    return Answer.count(
        redis.eval(
            LUA,
            List.of(keys.lease(), keys.replies(chat), keys.ready(false), keys.ready(true)),
            new Arguments().number(token).text(chat).list()));
  }
}
