package org.vigil.redis;

import java.time.Duration;
import java.util.List;

/// Says that an instance lives: `heartbeat.lua`.
public final class HeartbeatScript {
  private static final Lua LUA = Lua.load("heartbeat");

  private final Redis redis;

  public HeartbeatScript(Redis redis) {
    this.redis = redis;
  }

  /// @param life time after which a silent instance is dead; zero: this one leaves
  public Fleet run(String instance, Duration life) {
    List<?> answer =
        Answer.list(
            redis.eval(
                LUA,
                List.of(InboxKeys.instances()),
                new Arguments().text(instance).number(life.toMillis()).list()));
    return new Fleet(Answer.count(answer.get(0)), Answer.count(answer.get(1)));
  }

  /// The instances that live.
  ///
  /// @param size how many
  /// @param place the position of this one among them, from 0
  public record Fleet(int size, int place) {}
}
