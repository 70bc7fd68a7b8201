package org.vigil.redis;

import java.util.List;

/// Removes a reply that the messenger has: `reply-confirm.lua`.
public final class ReplyConfirmScript {
  /// Returned when the lease is lost.
  public static final int LEASE_LOST = -1;

  /// Returned when another reply is the first, or none is left.
  public static final int NOT_FIRST = -2;

  private static final Lua LUA = Lua.load("reply-confirm");

  private final Redis redis;

  public ReplyConfirmScript(Redis redis) {
    this.redis = redis;
  }

  /// May be repeated: the second time another reply is the first.
  ///
  /// @return the number of replies that still wait, or one of the two above
  public int run(InboxKeys keys, long token, String chat, String reply) {
    return Answer.count(
        redis.eval(
            LUA,
            List.of(keys.lease(), keys.replies(chat), keys.ready(false), keys.ready(true)),
            new Arguments().number(token).text(reply).text(chat).list()));
  }
}
