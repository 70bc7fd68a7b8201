package org.vigil.redis;

import java.time.Instant;

/// Makes a claimed referral wait: `outbox-defer.lua`.
public final class OutboxDeferScript {
  private static final Lua LUA = Lua.load("outbox-defer");

  private final Redis redis;

  public OutboxDeferScript(Redis redis) {
    this.redis = redis;
  }

  /// @param failed whether an attempt was made and failed
  /// @return false if another claimed it since: nothing was changed
  public boolean run(OutboxEntry entry, int claim, Instant due, boolean failed) {
    return Answer.count(
            redis.eval(
                LUA,
                entry.waitingKeys(),
                new Arguments()
                    .text(entry.id())
                    .number(claim)
                    .number(due.toEpochMilli())
                    .flag(failed)
                    .list()))
        == 1;
  }
}
