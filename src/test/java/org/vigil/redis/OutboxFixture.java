package org.vigil.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.redis.OutboxClaimScript.Claimed;
import org.vigil.redis.OutboxClaimScript.Room;

/// Referrals in the outbox as the real commit of a turn puts them there, and a look at their keys.
public final class OutboxFixture {
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  public static final Duration LEASE = Duration.ofMinutes(1);
  public static final int PARTITION = 3;

  private static final AcceptScript.Limits LIMITS =
      new AcceptScript.Limits(1000, Duration.ofSeconds(1), 1000, 1000);
  private static final Sealed SESSION = new Sealed(new byte[] {1});
  private static final int MANY = 1000;

  private final Redis redis;

  public OutboxFixture(Redis redis) {
    this.redis = redis;
  }

  /// A referral with a body that is not sealed.
  public StoredReferral referral(String id, String partner, boolean urgent, Instant created) {
    return new StoredReferral(
        id,
        partner,
        urgent,
        created,
        new Sealed(("body of " + id).getBytes(StandardCharsets.UTF_8)),
        new OutboxKeys(PARTITION).names(id, partner, urgent, "receipt-" + id));
  }

  /// Commits a turn that holds the referral.
  public void commit(int partition, StoredReferral referral, Instant now) {
    InboxKeys keys = new InboxKeys(partition);
    String chat = "chat-" + referral.id();
    long token =
        new LeaseAcquireScript(redis).run(keys, Duration.ofSeconds(30), true).orElseThrow().token();
    new AcceptScript(redis)
        .run(
            keys,
            new AcceptScript.Message("ref-" + referral.id() + "-" + token, chat, SESSION, false),
            LIMITS,
            now);
    TakeScript.Entry entry =
        new TakeScript(redis)
                .run(keys, token, new TakeScript.From(EntryId.NONE, EntryId.NONE, MANY, false))
                .orElseThrow()
                .entries()
                .stream()
                .filter(e -> e.chat().equals(chat))
                .findFirst()
                .orElseThrow();
    CommitScript.Result result =
        new CommitScript(redis)
            .run(
                keys,
                token,
                new CommitScript.Change(
                    entry.id(),
                    chat,
                    new StoredSession(entry.session().version(), SESSION),
                    List.of(),
                    false,
                    List.of(referral),
                    false),
                MANY,
                now);
    if (!(result instanceof CommitScript.Result.Committed)) {
      throw new AssertionError("not committed: " + result);
    }
  }

  /// Commits a referral in partition 3, created now.
  public OutboxEntry add(String id, String partner, boolean urgent) {
    commit(PARTITION, referral(id, partner, urgent, NOW), NOW);
    return new OutboxEntry(PARTITION, id, partner, urgent, NOW);
  }

  List<Claimed> claim(Instant now) {
    return claim(Map.of(), now);
  }

  List<Claimed> claim(Map<String, Room> rooms, Instant now) {
    return new OutboxClaimScript(redis).run(new OutboxKeys(PARTITION), rooms, MANY, LEASE, now);
  }

  Optional<OutboxStatusScript.Status> status(String id) {
    return new OutboxStatusScript(redis).run(new OutboxKeys(PARTITION), "receipt-" + id);
  }

  String state(String id) {
    return status(id).orElseThrow().state();
  }

  /// Whether what it says is still there.
  public boolean hasBody(int partition, String id) {
    return one(
            "return redis.call('HEXISTS', KEYS[1], 'body')", new OutboxKeys(partition).referral(id))
        .equals("1");
  }

  boolean hasBody(String id) {
    return hasBody(PARTITION, id);
  }

  /// What is left of a key's life in ms; -1 without end, -2 if there is no such key.
  long life(String key) {
    return Long.parseLong(one("return redis.call('PTTL', KEYS[1])", key));
  }

  private String one(String lua, String key) {
    @Nullable Object answer =
        redis.eval(
            new Lua("look", lua.replace("return ", "return tostring(") + ")"),
            List.of(key),
            List.of());
    return Answer.text(answer);
  }
}
