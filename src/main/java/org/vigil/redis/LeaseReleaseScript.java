package org.vigil.redis;

import java.util.List;

/// Gives a lease back: `lease-release.lua`.
public final class LeaseReleaseScript {
  private static final Lua LUA = Lua.load("lease-release");

  private final Redis redis;

  public LeaseReleaseScript(Redis redis) {
    this.redis = redis;
  }

  /// @return whether it was held until now
  public boolean run(InboxKeys keys, long token) {
    return Answer.count(
            redis.eval(LUA, List.of(keys.lease()), new Arguments().number(token).list()))
        == 1;
  }
}
