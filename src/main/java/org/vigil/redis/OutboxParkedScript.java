package org.vigil.redis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists what was parked for a human, oldest first: `outbox-parked.lua`. Changes nothing.
public final class OutboxParkedScript {
  private static final Lua LUA = Lua.load("outbox-parked");

  private final Redis redis;

  public OutboxParkedScript(Redis redis) {
    this.redis = redis;
  }

  public List<Parked> run(OutboxKeys keys, int most) {
    Object answer =
        redis.eval(
            LUA,
            List.of(keys.parked()),
            new Arguments().number(most).text(keys.referral("")).list());
    return Answer.list(answer).stream().map(value -> parked(keys.partition(), value)).toList();
  }

  private static Parked parked(int partition, @Nullable Object value) {
    List<String> values = Answer.list(value).stream().map(Answer::text).toList();
    return new Parked(
        new OutboxEntry(
            partition,
            values.get(0),
            values.get(1),
            values.get(2).equals("1"),
            Instant.ofEpochMilli(Long.parseLong(values.get(3)))),
        Instant.ofEpochMilli(Long.parseLong(values.get(4))),
        Integer.parseInt(values.get(5)));
  }

  /// A parked referral.
  ///
  /// @param since when it was parked
  /// @param failures attempts that failed
  public record Parked(OutboxEntry entry, Instant since, int failures) {}
}
