package org.vigil.redis;

import java.time.Instant;
import java.util.List;

/// Records that a person at the partner read a referral: `outbox-acknowledge.lua`.
public final class OutboxAcknowledgeScript {
  private static final Lua LUA = Lua.load("outbox-acknowledge");

  private final Redis redis;

  public OutboxAcknowledgeScript(Redis redis) {
    this.redis = redis;
  }

  /// May be repeated.
  ///
  /// @param partner who says so
  /// @param bodyGoes when the body is deleted
  public Outcome run(OutboxKeys keys, String id, String partner, Instant now, Instant bodyGoes) {
    String answer =
        Answer.text(
            redis.eval(
                LUA,
                List.of(
                    keys.referral(id),
                    keys.outbox(partner, false),
                    keys.outbox(partner, true),
                    keys.parked(),
                    keys.expiry()),
                new Arguments()
                    .text(id)
                    .text(partner)
                    .number(now.toEpochMilli())
                    .number(bodyGoes.toEpochMilli())
                    .list()));
    return switch (answer) {
      case "acknowledged" -> Outcome.ACKNOWLEDGED;
      case "repeated" -> Outcome.REPEATED;
      case "unknown" -> Outcome.UNKNOWN;
      default -> throw new IllegalStateException("outbox-acknowledge.lua returned something new");
    };
  }

  /// What became of it.
  public enum Outcome {
    ACKNOWLEDGED,
    /// It was acknowledged before.
    REPEATED,
    /// This partner has no such referral.
    UNKNOWN
  }
}
