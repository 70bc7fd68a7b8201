package org.vigil.redis;

import java.time.Instant;
import java.util.List;

/// Puts a parked referral back into its outbox: `outbox-replay.lua`.
public final class OutboxReplayScript {
  private static final Lua LUA = Lua.load("outbox-replay");

  private final Redis redis;

  public OutboxReplayScript(Redis redis) {
    this.redis = redis;
  }

  /// @return false if it is not parked
  public boolean run(OutboxKeys keys, String id, Instant now) {
    return Answer.count(
            redis.eval(
                LUA,
                List.of(keys.referral(id), keys.parked(), keys.expiry()),
                new Arguments().text(id).number(now.toEpochMilli()).text(keys.outbox("")).list()))
        == 1;
  }
}
