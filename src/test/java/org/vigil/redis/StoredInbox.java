package org.vigil.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vigil.redis.AcceptScript.Limits;
import org.vigil.redis.AcceptScript.Message;
import org.vigil.redis.AcceptScript.Outcome;
import org.vigil.redis.CommitScript.Change;
import org.vigil.redis.CommitScript.Result;
import org.vigil.redis.StoredReply.Header;
import org.vigil.redis.TakeScript.Batch;
import org.vigil.redis.TakeScript.From;

/// One partition for tests of its scripts: short names for what they need, and a look at what is
/// stored.
final class StoredInbox {
  static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);
  static final Duration LIFE = Duration.ofSeconds(10);
  static final Limits WIDE = new Limits(20, Duration.ofSeconds(1), 50, 100);

  final Redis redis;
  final InboxKeys keys = new InboxKeys(3);

  StoredInbox(Redis redis) {
    this.redis = redis;
  }

  Outcome accept(String ref, String chat, boolean urgent) {
    return accept(ref, chat, urgent, WIDE, NOW);
  }

  Outcome accept(String ref, String chat, boolean urgent, Limits limits, Instant now) {
    return new AcceptScript(redis)
        .run(keys, new Message(ref, chat, sealed("sealed " + ref), urgent), limits, now);
  }

  /// Takes the lease, from whoever has it.
  long lease() {
    return new LeaseAcquireScript(redis).run(keys, LIFE, true).orElseThrow().token();
  }

  Optional<Batch> take(long token, int count) {
    return new TakeScript(redis)
        .run(keys, token, new From(EntryId.NONE, EntryId.NONE, count, true));
  }

  /// The id of the chat's first entry.
  EntryId first(String chat) {
    return EntryId.parse(text("LINDEX", keys.chat(chat), "0"));
  }

  /// Commits the chat's first entry with replies `<first id>, ...` made now.
  Result commit(long token, String chat, long version, boolean urgent, String... replies) {
    return commit(token, change(first(chat), chat, version, urgent, List.of(replies)), NOW);
  }

  Result commit(long token, Change change, Instant now) {
    return new CommitScript(redis).run(keys, token, change, 2, now);
  }

  static Change change(
      EntryId entry, String chat, long version, boolean urgent, List<String> replies) {
    return new Change(
        entry,
        chat,
        new StoredSession(version, sealed("session")),
        replies.stream().map(id -> reply(id, NOW)).toList(),
        urgent,
        List.of(),
        false);
  }

  static StoredReply reply(String id, Instant created) {
    return new StoredReply(new Header(id, created, "web"), sealed("reply\n" + id));
  }

  /// Accepts and commits one message whose replies then wait.
  void waiting(long token, String chat, boolean urgent, String... replies) {
    accept("m" + chat + String.join("", replies), chat, false);
    String version = text("HGET", keys.session(chat), "v");
    commit(token, chat, version.isEmpty() ? 0 : Long.parseLong(version), urgent, replies);
  }

  static Sealed sealed(String text) {
    return new Sealed(text.getBytes(UTF_8));
  }

  long number(String command, String key, String... arguments) {
    return (Long) call(command, key, arguments);
  }

  /// Empty for nil.
  String text(String command, String key, String... arguments) {
    Object answer = call(command, key, arguments);
    return answer == null ? "" : Answer.text(answer);
  }

  List<String> texts(String command, String key, String... arguments) {
    return Answer.list(call(command, key, arguments)).stream().map(Answer::text).toList();
  }

  private Object call(String command, String key, String... arguments) {
    String names = "'" + command.replace(" ", "', '") + "'";
    List<byte[]> values = new ArrayList<>();
    Arrays.stream(arguments).forEach(a -> values.add(a.getBytes(UTF_8)));
    return redis.eval(
        new Lua("call", "return redis.call(" + names + ", KEYS[1], unpack(ARGV))"),
        List.of(key),
        values);
  }
}
