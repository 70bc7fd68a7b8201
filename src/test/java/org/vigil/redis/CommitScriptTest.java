package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.CommitScript.Refusal.FULL;
import static org.vigil.redis.CommitScript.Refusal.GONE;
import static org.vigil.redis.CommitScript.Refusal.LEASE;
import static org.vigil.redis.CommitScript.Refusal.ORDER;
import static org.vigil.redis.CommitScript.Refusal.VERSION;
import static org.vigil.redis.StoredInbox.NOW;
import static org.vigil.redis.StoredInbox.sealed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.CommitScript.Change;
import org.vigil.redis.CommitScript.Refusal;
import org.vigil.redis.CommitScript.Result;

@ExtendWith(RedisExtension.class)
class CommitScriptTest {
  private final StoredInbox inbox;
  private final InboxKeys keys;
  private long token;

  CommitScriptTest(Redis redis) {
    inbox = new StoredInbox(redis);
    keys = inbox.keys;
  }

  @BeforeEach
  void takeTheLease() {
    token = inbox.lease();
  }

  private void refused(Result result, Refusal reason, String chat) {
    assertThat(result).isEqualTo(new Result.Refused(reason));
    assertThat(inbox.number("EXISTS", keys.session(chat))).isZero();
    assertThat(inbox.number("EXISTS", keys.ready(false))).isZero();
  }

  @Test
  void storesTheSessionAndTheRepliesAndRemovesTheEntry() {
    inbox.accept("m1", "c1", true);
    EntryId entry = inbox.first("c1");
    new AttemptScript(inbox.redis).run(keys, token, entry);
    assertThat(inbox.commit(token, "c1", 0, false, "r1", "r2")).isEqualTo(new Result.Committed(2));
    assertThat(inbox.text("HGET", keys.session("c1"), "v")).isEqualTo("1");
    assertThat(inbox.text("HGET", keys.session("c1"), "d")).isEqualTo("session");
    assertThat(inbox.number("PTTL", keys.session("c1")))
        .isBetween(1L, Duration.ofHours(1).toMillis());
    assertThat(inbox.texts("LRANGE", keys.replies("c1"), "0", "-1"))
        .containsExactly(
            "r1 " + NOW.toEpochMilli() + " web\nreply\nr1",
            "r2 " + NOW.toEpochMilli() + " web\nreply\nr2");
    assertThat(inbox.number("PTTL", keys.replies("c1")))
        .isBetween(1L, Duration.ofDays(2).toMillis());
    assertThat(inbox.text("ZSCORE", keys.ready(false), "c1"))
        .isEqualTo(String.valueOf(NOW.toEpochMilli()));
    for (String gone : List.of(keys.inbox(), keys.urgent())) {
      assertThat(inbox.number("XLEN", gone)).isZero();
    }
    assertThat(inbox.number("EXISTS", keys.chat("c1"))).isZero();
    assertThat(inbox.number("EXISTS", keys.attempts(entry.toString()))).isZero();
  }

  @Test
  void aTurnWithoutRepliesMakesNothingReady() {
    inbox.accept("m1", "c1", false);
    assertThat(inbox.commit(token, "c1", 0, false)).isEqualTo(new Result.Committed(0));
    assertThat(inbox.number("EXISTS", keys.ready(false))).isZero();
  }

  @Test
  void aStaleHolderChangesNothing() {
    inbox.accept("m1", "c1", false);
    inbox.lease();
    refused(inbox.commit(token, "c1", 0, false, "r1"), LEASE, "c1");
    assertThat(inbox.number("XLEN", keys.inbox())).isEqualTo(1);
  }

  @Test
  void anotherSessionThanTheOneReadIsRefused() {
    inbox.accept("m1", "c1", false);
    refused(inbox.commit(token, "c1", 4, false, "r1"), VERSION, "c1");
    assertThat(inbox.number("XLEN", keys.inbox())).isEqualTo(1);
  }

  @Test
  void anEntryIsDoneOnce() {
    inbox.accept("m1", "c1", false);
    Change change = StoredInbox.change(inbox.first("c1"), "c1", 0, false, List.of("r1"));
    inbox.commit(token, change, NOW);
    assertThat(inbox.commit(token, change, NOW)).isEqualTo(new Result.Refused(GONE));
    assertThat(inbox.number("LLEN", keys.replies("c1"))).isEqualTo(1);
  }

  @Test
  void anEntryBehindAnotherOfItsChatHasToWait() {
    inbox.accept("m1", "c1", false);
    EntryId second = second("m2");
    refused(
        inbox.commit(token, StoredInbox.change(second, "c1", 0, false, List.of("r")), NOW),
        ORDER,
        "c1");
  }

  private EntryId second(String ref) {
    inbox.accept(ref, "c1", false);
    return EntryId.parse(inbox.text("LINDEX", keys.chat("c1"), "1"));
  }

  @Test
  void anEntryThatIsGoneFromTheStreamAloneIsGone() {
    inbox.accept("m1", "c1", false);
    EntryId entry = inbox.first("c1");
    inbox.number("XDEL", keys.inbox(), entry.toString());
    refused(inbox.commit(token, "c1", 0, false, "r1"), GONE, "c1");
  }

  @Test
  void aChatWithTooManyRepliesThatAreBeingSentHasToWait() {
    inbox.waiting(token, "c1", false, "r1", "r2", "r3");
    inbox.accept("m2", "c1", false);
    assertThat(inbox.commit(token, "c1", 1, false, "r4")).isEqualTo(new Result.Refused(FULL));
    assertThat(inbox.number("XLEN", keys.inbox())).isEqualTo(1);
    assertThat(inbox.text("HGET", keys.session("c1"), "v")).isEqualTo("1");
  }

  @Test
  void repliesThatAreHeldBackGoOutWithTheNext() {
    inbox.waiting(token, "c1", false, "r1", "r2", "r3");
    new ReplyHoldScript(inbox.redis).run(keys, token, "c1", "r3");
    inbox.accept("m2", "c1", false);
    assertThat(inbox.commit(token, "c1", 1, false, "r4")).isEqualTo(new Result.Committed(4));
    assertThat(inbox.number("ZCARD", keys.ready(false))).isEqualTo(1);
  }

  @Test
  void urgentRepliesMoveTheirChatToTheFrontAndKeepItsTime() {
    inbox.waiting(token, "c1", false, "r1");
    Instant due = NOW.plusSeconds(60);
    new ReplyDeferScript(inbox.redis).run(keys, token, "c1", due);
    inbox.waiting(token, "c1", true, "r2");
    assertThat(inbox.number("ZCARD", keys.ready(false))).isZero();
    assertThat(inbox.text("ZSCORE", keys.ready(true), "c1"))
        .isEqualTo(String.valueOf(due.toEpochMilli()));
    inbox.waiting(token, "c1", false, "r3");
    assertThat(inbox.number("ZCARD", keys.ready(false))).isZero();
  }

  @Test
  void urgentRepliesOfAnIdleChatAreReadyNow() {
    inbox.waiting(token, "c1", true, "r1");
    assertThat(inbox.text("ZSCORE", keys.ready(true), "c1"))
        .isEqualTo(String.valueOf(NOW.toEpochMilli()));
  }

  @Test
  void aMessageThatIsGivenUpIsKeptForALook() {
    inbox.accept("m1", "c1", false);
    Change given =
        new Change(
            inbox.first("c1"),
            "c1",
            new StoredSession(0, sealed("session")),
            List.of(),
            false,
            List.of(),
            true);
    assertThat(inbox.commit(token, given, NOW)).isEqualTo(new Result.Committed(0));
    assertThat(inbox.number("XLEN", keys.quarantine())).isEqualTo(1);
    assertThat(inbox.number("PTTL", keys.quarantine()))
        .isBetween(1L, Duration.ofDays(15).toMillis());
    assertThat(inbox.number("XLEN", keys.inbox())).isZero();
  }

  @Test
  void aReferralIsWrittenWithItsOutboxEntryAndReceipt() {
    inbox.accept("m1", "c1", false);
    assertThat(inbox.commit(token, with(referral("first")), NOW))
        .isEqualTo(new Result.Committed(1));
    assertThat(
            inbox.texts("HMGET", "{p3}referral", "body", "partner", "state", "urgent", "attempts"))
        .containsExactly("first", "desk", "WAITING", "1", "0");
    assertThat(inbox.texts("HMGET", "{p3}referral", "since", "created"))
        .containsOnly(String.valueOf(NOW.toEpochMilli()));
    assertThat(inbox.text("ZSCORE", "{p3}outbox", "id1"))
        .isEqualTo(String.valueOf(NOW.toEpochMilli()));
    assertThat(inbox.texts("SMEMBERS", "{p3}partners")).containsExactly("desk");
    assertThat(inbox.text("GET", "{p3}receipt")).isEqualTo("id1");
    assertThat(inbox.number("PTTL", "{p3}receipt")).isBetween(1L, Duration.ofDays(90).toMillis());
  }

  @Test
  void aReferralThatExistsIsLeftAsItIs() {
    inbox.accept("m1", "c1", false);
    inbox.commit(token, with(referral("first")), NOW);
    inbox.number("HSET", "{p3}referral", "later", "1");
    inbox.accept("m2", "c1", false);
    Change again = with(referral("second"));
    Change next =
        new Change(
            again.entry(),
            "c1",
            new StoredSession(1, sealed("session")),
            List.of(),
            false,
            again.referrals(),
            false);
    assertThat(inbox.commit(token, next, NOW)).isInstanceOf(Result.Committed.class);
    assertThat(inbox.text("HGET", "{p3}referral", "body")).isEqualTo("first");
  }

  private Change with(StoredReferral... referrals) {
    Change plain = StoredInbox.change(inbox.first("c1"), "c1", 0, false, List.of("r1"));
    return new Change(
        plain.entry(),
        plain.chat(),
        plain.session(),
        plain.replies(),
        false,
        List.of(referrals),
        false);
  }

  private static StoredReferral referral(String body) {
    return new StoredReferral(
        "id1",
        "desk",
        true,
        NOW,
        sealed(body),
        new StoredReferral.Names("{p3}referral", "{p3}outbox", "{p3}partners", "{p3}receipt"));
  }
}
