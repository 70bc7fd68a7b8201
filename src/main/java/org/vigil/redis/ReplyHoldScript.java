package org.vigil.redis;

import java.util.List;

/// Holds a chat's replies back until its next commit: `reply-hold.lua`.
public final class ReplyHoldScript {
  private static final Lua LUA = Lua.load("reply-hold");

  private final Redis redis;

  public ReplyHoldScript(Redis redis) {
    this.redis = redis;
  }

  /// @param newest id of the newest reply that was seen
  public Outcome run(InboxKeys keys, long token, String chat, String newest) {
    int answer =
        Answer.count(
            redis.eval(
                LUA,
                List.of(keys.lease(), keys.replies(chat), keys.ready(false), keys.ready(true)),
                new Arguments().number(token).text(chat).text(newest).list()));
    return switch (answer) {
      case 1 -> Outcome.HELD;
      case 0 -> Outcome.NEWER;
      default -> Outcome.LEASE_LOST;
    };
  }

  /// What became of it.
  public enum Outcome {
    HELD,
    /// Not held: the person has written since.
    NEWER,
    LEASE_LOST
  }
}
