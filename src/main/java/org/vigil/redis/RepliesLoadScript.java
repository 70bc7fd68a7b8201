package org.vigil.redis;

import java.util.List;
import java.util.Optional;

/// Reads the first replies that wait for a chat: `replies-load.lua`. Changes nothing.
public final class RepliesLoadScript {
  private static final Lua LUA = Lua.load("replies-load");

  private final Redis redis;

  public RepliesLoadScript(Redis redis) {
    this.redis = redis;
  }

  /// @return the first `count` replies; empty if the lease is lost
  public Optional<Queue> run(InboxKeys keys, long token, String chat, int count) {
    Object answer =
        redis.eval(
            LUA,
            List.of(keys.lease(), keys.replies(chat)),
            new Arguments().number(token).number(count).list());
    if (answer == null) {
      return Optional.empty();
    }
    List<?> values = Answer.list(answer);
    String newest = Answer.text(values.get(1));
    return Optional.of(
        new Queue(
            Answer.count(values.get(0)),
            newest.isEmpty() ? Optional.empty() : Optional.of(StoredReply.Header.parse(newest)),
            values.stream().skip(2).map(Answer::bytes).map(StoredReply::parse).toList()));
  }

  /// A chat's replies.
  ///
  /// @param size how many wait
  /// @param newest the last of them; empty if there is none
  /// @param first the first of them, in order
  public record Queue(int size, Optional<StoredReply.Header> newest, List<StoredReply> first) {}
}
