package org.vigil.redis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Takes the lease of a partition: `lease-acquire.lua`.
public final class LeaseAcquireScript {
  private static final Lua LUA = Lua.load("lease-acquire");

  private final Redis redis;

  public LeaseAcquireScript(Redis redis) {
    this.redis = redis;
  }

  /// @param force take it from whoever holds it: only when nobody else can be there
  /// @return empty if another holds it
  public Optional<Grant> run(InboxKeys keys, Duration life, boolean force) {
    Object answer =
        redis.eval(
            LUA,
            List.of(keys.lease(), keys.fence(), keys.inbox()),
            new Arguments().number(life.toMillis()).flag(force).list());
    if (answer == null) {
      return Optional.empty();
    }
    List<?> values = Answer.list(answer);
    return Optional.of(new Grant((Long) values.get(0), EntryId.parse(Answer.text(values.get(1)))));
  }

  /// A lease, from now on.
  ///
  /// @param token the fencing token, higher than any before
  /// @param newest the newest entry that was there; earlier ones may have been tried by others
  public record Grant(long token, EntryId newest) {}
}
