package org.vigil.redis;

import java.time.Instant;
import java.util.List;

/// Makes a chat's replies wait: `reply-defer.lua`.
public final class ReplyDeferScript {
  private static final Lua LUA = Lua.load("reply-defer");

  private final Redis redis;

  public ReplyDeferScript(Redis redis) {
    this.redis = redis;
  }

  /// @return whether the lease is held
  public boolean run(InboxKeys keys, long token, String chat, Instant due) {
    return Answer.count(
            redis.eval(
                LUA,
                List.of(keys.lease(), keys.ready(false), keys.ready(true)),
                new Arguments().number(token).text(chat).number(due.toEpochMilli()).list()))
        == 1;
  }
}
