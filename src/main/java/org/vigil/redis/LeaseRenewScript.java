package org.vigil.redis;

import java.time.Duration;
import java.util.List;

/// Makes a lease live on: `lease-renew.lua`.
public final class LeaseRenewScript {
  private static final Lua LUA = Lua.load("lease-renew");

  private final Redis redis;

  public LeaseRenewScript(Redis redis) {
    this.redis = redis;
  }

  /// @return whether the lease is still held
  public boolean run(InboxKeys keys, long token, Duration life) {
    return Answer.count(
            redis.eval(
                LUA,
                List.of(keys.lease()),
                new Arguments().number(token).number(life.toMillis()).list()))
        == 1;
  }
}
