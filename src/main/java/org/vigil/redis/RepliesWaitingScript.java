package org.vigil.redis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists chats whose replies wait: `replies-waiting.lua`. Changes nothing.
public final class RepliesWaitingScript {
  private static final Lua LUA = Lua.load("replies-waiting");

  private final Redis redis;

  public RepliesWaitingScript(Redis redis) {
    this.redis = redis;
  }

  /// @param first position of the first one wanted
  /// @return up to `count` chats by due time; empty if the lease is lost
  public Optional<List<Waiting>> run(
      InboxKeys keys, long token, boolean urgent, int first, int count) {
    Object answer =
        redis.eval(
            LUA,
            List.of(keys.lease(), keys.ready(urgent)),
            new Arguments()
                .number(token)
                .number(first)
                .number(count)
                .text(keys.replies(""))
                .list());
    if (answer == null) {
      return Optional.empty();
    }
    return Optional.of(Answer.list(answer).stream().map(RepliesWaitingScript::waiting).toList());
  }

  private static Waiting waiting(@Nullable Object value) {
    List<?> values = Answer.list(value);
    String header = Answer.text(values.get(2));
    return new Waiting(
        Answer.text(values.get(0)),
        Instant.ofEpochMilli((long) Double.parseDouble(Answer.text(values.get(1)))),
        header.isEmpty() ? Optional.empty() : Optional.of(StoredReply.Header.parse(header)));
  }

  /// A chat whose replies wait.
  ///
  /// @param chat pseudonym of the chat
  /// @param due when the next one may be sent
  /// @param head the first one; empty if they expired
  public record Waiting(String chat, Instant due, Optional<StoredReply.Header> head) {}
}
