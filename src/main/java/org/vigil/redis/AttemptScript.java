package org.vigil.redis;

import java.time.Duration;
import java.util.List;

/// Counts an attempt at an entry that was tried before: `attempt.lua`.
public final class AttemptScript {
  private static final Lua LUA = Lua.load("attempt");
  private static final Duration LIFE = Duration.ofDays(2);

  private final Redis redis;

  public AttemptScript(Redis redis) {
    this.redis = redis;
  }

  /// @return the attempts counted so far, this one included; -1 if the lease is lost
  public int run(InboxKeys keys, long token, EntryId entry) {
    return Answer.count(
        redis.eval(
            LUA,
            List.of(keys.lease(), keys.attempts(entry.toString())),
            new Arguments().number(token).number(LIFE.toMillis()).list()));
  }
}
