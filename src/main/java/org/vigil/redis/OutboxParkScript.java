package org.vigil.redis;

import java.time.Instant;

/// Takes a claimed referral out of the outbox, for a human to look at: `outbox-park.lua`.
public final class OutboxParkScript {
  private static final Lua LUA = Lua.load("outbox-park");

  private final Redis redis;

  public OutboxParkScript(Redis redis) {
    this.redis = redis;
  }

  /// @param bodyGoes when the body is deleted
  /// @return false if another claimed it since, or the partner has it: nothing was changed
  public boolean run(OutboxEntry entry, int claim, Instant now, Instant bodyGoes) {
    return Answer.count(
            redis.eval(
                LUA,
                entry.allKeys(),
                new Arguments()
                    .text(entry.id())
                    .number(claim)
                    .number(now.toEpochMilli())
                    .number(bodyGoes.toEpochMilli())
                    .list()))
        == 1;
  }
}
