package org.vigil.redis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads how far a referral has come: `outbox-status.lua`.
public final class OutboxStatusScript {
  private static final Lua LUA = Lua.load("outbox-status");

  private final Redis redis;

  public OutboxStatusScript(Redis redis) {
    this.redis = redis;
  }

  /// @param receipt pseudonym of the receipt
  public Optional<Status> run(OutboxKeys keys, String receipt) {
    Object answer =
        redis.eval(
            LUA, List.of(keys.receipt(receipt)), new Arguments().text(keys.referral("")).list());
    if (answer == null) {
      return Optional.empty();
    }
    List<?> values = Answer.list(answer);
    return Optional.of(
        new Status(
            Answer.text(values.get(0)),
            Answer.text(values.get(1)),
            Instant.ofEpochMilli(Long.parseLong(Answer.text(values.get(2))))));
  }

  /// How far it has come.
  ///
  /// @param partner the partner's id
  /// @param state as in `CaseStatus`
  /// @param since when it got there
  public record Status(String partner, String state, Instant since) {}
}
