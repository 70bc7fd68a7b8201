package org.vigil.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Deletes the bodies of referrals whose time has come: `outbox-sweep.lua`.
public final class OutboxSweepScript {
  private static final Lua LUA = Lua.load("outbox-sweep");
  // safety.md: the empty case and its receipt live 90 days.
  private static final Duration CASE_LIFE = Duration.ofDays(90);
  private static final int BATCH = 100;

  private final Redis redis;

  public OutboxSweepScript(Redis redis) {
    this.redis = redis;
  }

  /// May be repeated; at most 100 bodies at a time.
  public Swept run(OutboxKeys keys, Instant now) {
    List<?> answer =
        Answer.list(
            redis.eval(
                LUA,
                List.of(keys.expiry(), keys.parked()),
                new Arguments()
                    .number(now.toEpochMilli())
                    .number(CASE_LIFE.toMillis())
                    .number(BATCH)
                    .text(keys.referral(""))
                    .list()));
    return new Swept(
        Answer.count(answer.get(0)), Answer.count(answer.get(1)), Answer.count(answer.get(2)));
  }

  /// What was done.
  ///
  /// @param bodies that were deleted
  /// @param undelivered of these, those that nobody ever got
  /// @param parked referrals that wait for a human
  public record Swept(int bodies, int undelivered, int parked) {}
}
