package org.vigil.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Claims referrals that are due: `outbox-claim.lua`.
public final class OutboxClaimScript {
  private static final Lua LUA = Lua.load("outbox-claim");

  private final Redis redis;

  public OutboxClaimScript(Redis redis) {
    this.redis = redis;
  }

  /// Urgent ones first. What is claimed comes due again after the lease, unless it was delivered,
  /// deferred or parked.
  ///
  /// @param rooms how much each partner may be given now
  /// @param others most referrals of a partner that is not among them
  public List<Claimed> run(
      OutboxKeys keys, Map<String, Room> rooms, int others, Duration lease, Instant now) {
    Arguments arguments =
        new Arguments()
            .number(now.toEpochMilli())
            .number(now.plus(lease).toEpochMilli())
            .text(keys.outbox(""))
            .text(keys.referral(""))
            .number(others);
    rooms.forEach(
        (partner, room) -> arguments.text(partner).number(room.most()).number(room.calm()));
    Object answer = redis.eval(LUA, List.of(keys.partners()), arguments.list());
    return Answer.list(answer).stream().map(value -> claimed(keys.partition(), value)).toList();
  }

  private static Claimed claimed(int partition, @Nullable Object value) {
    List<?> values = Answer.list(value);
    return new Claimed(
        new OutboxEntry(
            partition,
            Answer.text(values.get(0)),
            Answer.text(values.get(1)),
            Answer.text(values.get(2)).equals("1"),
            Instant.ofEpochMilli(Long.parseLong(Answer.text(values.get(3))))),
        Integer.parseInt(Answer.text(values.get(4))),
        Answer.count(values.get(5)),
        new Sealed(Answer.bytes(values.get(6))));
  }

  /// How much a partner may be given.
  ///
  /// @param most referrals
  /// @param calm most of these that are not urgent
  public record Room(int most, int calm) {}

  /// A claimed referral.
  ///
  /// @param failures attempts that failed
  /// @param claim the token of this attempt
  /// @param body the sealed body
  public record Claimed(OutboxEntry entry, int failures, int claim, Sealed body) {}
}
