package org.vigil.redis;

import java.time.Instant;

/// Records that a partner has a referral: `outbox-delivered.lua`.
public final class OutboxDeliveredScript {
  private static final Lua LUA = Lua.load("outbox-delivered");

  private final Redis redis;

  public OutboxDeliveredScript(Redis redis) {
    this.redis = redis;
  }

  /// May be repeated, and needs no claim: whoever delivered it last, the partner has it.
  ///
  /// @param bodyGoes when the body is deleted
  /// @return false if it was known before
  public boolean run(OutboxEntry entry, Instant now, Instant bodyGoes) {
    return Answer.count(
            redis.eval(
                LUA,
                entry.allKeys(),
                new Arguments()
                    .text(entry.id())
                    .number(now.toEpochMilli())
                    .number(bodyGoes.toEpochMilli())
                    .list()))
        == 1;
  }
}
