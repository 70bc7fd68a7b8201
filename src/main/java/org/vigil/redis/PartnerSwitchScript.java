package org.vigil.redis;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Remembers for all instances which partners asked to get nothing more: `partner-switch.lua`.
public final class PartnerSwitchScript {
  private static final Lua LUA = Lua.load("partner-switch");

  private final Redis redis;

  public PartnerSwitchScript(Redis redis) {
    this.redis = redis;
  }

  /// May be repeated.
  ///
  /// @return the partners that are disabled now
  public Set<String> disable(String partner, Instant now) {
    return run(partner, now.toEpochMilli());
  }

  /// May be repeated.
  ///
  /// @return the partners that are still disabled
  public Set<String> enable(String partner) {
    return run(partner, 0);
  }

  public Set<String> disabled() {
    return run("", 0);
  }

  private Set<String> run(String partner, long since) {
    Object answer =
        redis.eval(
            LUA,
            List.of(OutboxKeys.disabled()),
            new Arguments().text(partner).number(since).list());
    return Answer.list(answer).stream().map(Answer::text).collect(Collectors.toUnmodifiableSet());
  }
}
