package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.StoredInbox.NOW;
import static org.vigil.redis.StoredInbox.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.RepliesWaitingScript.Waiting;

@ExtendWith(RedisExtension.class)
class ReplyScriptsTest {
  private final StoredInbox inbox;
  private final InboxKeys keys;
  private final RepliesLoadScript load;
  private final RepliesWaitingScript waiting;
  private final ReplyConfirmScript confirm;
  private final ReplyDeferScript defer;
  private final ReplyDropScript drop;
  private final ReplyHoldScript hold;
  private long token;

  ReplyScriptsTest(Redis redis) {
    inbox = new StoredInbox(redis);
    keys = inbox.keys;
    load = new RepliesLoadScript(redis);
    waiting = new RepliesWaitingScript(redis);
    confirm = new ReplyConfirmScript(redis);
    defer = new ReplyDeferScript(redis);
    drop = new ReplyDropScript(redis);
    hold = new ReplyHoldScript(redis);
  }

  @BeforeEach
  void someRepliesWait() {
    token = inbox.lease();
    inbox.waiting(token, "c1", false, "r1", "r2");
    inbox.waiting(token, "c2", true, "r3");
  }

  @Test
  void loadGivesTheFirstAndNamesTheNewest() {
    RepliesLoadScript.Queue queue = load.run(keys, token, "c1", 1).orElseThrow();
    assertThat(queue.size()).isEqualTo(2);
    assertThat(queue.newest()).contains(reply("r2", NOW).header());
    assertThat(queue.first()).containsExactly(reply("r1", NOW));
  }

  @Test
  void loadGivesNothingOfAChatWithoutReplies() {
    assertThat(load.run(keys, token, "c9", 5))
        .contains(new RepliesLoadScript.Queue(0, Optional.empty(), List.of()));
  }

  @Test
  void waitingListsChatsByTheirTime() {
    inbox.waiting(token, "c0", false, "r4");
    defer.run(keys, token, "c1", NOW.minusSeconds(1));
    assertThat(waiting.run(keys, token, false, 0, 9).orElseThrow())
        .containsExactly(
            new Waiting("c1", NOW.minusSeconds(1), Optional.of(reply("r1", NOW).header())),
            new Waiting("c0", NOW, Optional.of(reply("r4", NOW).header())));
    assertThat(waiting.run(keys, token, false, 1, 9).orElseThrow()).hasSize(1);
    assertThat(waiting.run(keys, token, true, 0, 9).orElseThrow())
        .extracting(Waiting::chat)
        .containsExactly("c2");
  }

  @Test
  void waitingNamesAChatWhoseRepliesExpired() {
    inbox.number("DEL", keys.replies("c1"));
    assertThat(waiting.run(keys, token, false, 0, 9).orElseThrow().getFirst().head()).isEmpty();
  }

  @Test
  void confirmRemovesTheFirstAndThenTheChat() {
    assertThat(confirm.run(keys, token, "c1", "r1")).isEqualTo(1);
    assertThat(inbox.number("ZCARD", keys.ready(false))).isEqualTo(1);
    assertThat(confirm.run(keys, token, "c1", "r2")).isZero();
    assertThat(inbox.number("ZCARD", keys.ready(false))).isZero();
    assertThat(confirm.run(keys, token, "c2", "r3")).isZero();
    assertThat(inbox.number("ZCARD", keys.ready(true))).isZero();
  }

  @Test
  void confirmRemovesNoOther() {
    assertThat(confirm.run(keys, token, "c1", "r2")).isEqualTo(ReplyConfirmScript.NOT_FIRST);
    assertThat(confirm.run(keys, token, "c1", "r")).isEqualTo(ReplyConfirmScript.NOT_FIRST);
    assertThat(confirm.run(keys, token, "c9", "r1")).isEqualTo(ReplyConfirmScript.NOT_FIRST);
    assertThat(inbox.number("LLEN", keys.replies("c1"))).isEqualTo(2);
  }

  @Test
  void deferMovesOnlyWhatWaits() {
    Instant due = NOW.plusSeconds(9);
    assertThat(defer.run(keys, token, "c1", due)).isTrue();
    assertThat(defer.run(keys, token, "c2", due)).isTrue();
    assertThat(defer.run(keys, token, "c9", due)).isTrue();
    String score = String.valueOf(due.toEpochMilli());
    assertThat(inbox.text("ZSCORE", keys.ready(false), "c1")).isEqualTo(score);
    assertThat(inbox.text("ZSCORE", keys.ready(true), "c2")).isEqualTo(score);
    assertThat(inbox.text("ZSCORE", keys.ready(false), "c9")).isEmpty();
    assertThat(inbox.text("ZSCORE", keys.ready(true), "c1")).isEmpty();
  }

  @Test
  void dropForgetsAllOfAChat() {
    assertThat(drop.run(keys, token, "c1")).isEqualTo(2);
    assertThat(drop.run(keys, token, "c2")).isEqualTo(1);
    assertThat(inbox.number("EXISTS", keys.replies("c1"))).isZero();
    assertThat(inbox.number("EXISTS", keys.ready(false))).isZero();
    assertThat(inbox.number("EXISTS", keys.ready(true))).isZero();
  }

  @Test
  void holdKeepsTheRepliesAndSendsNone() {
    assertThat(hold.run(keys, token, "c1", "r2")).isEqualTo(ReplyHoldScript.Outcome.HELD);
    assertThat(hold.run(keys, token, "c2", "r3")).isEqualTo(ReplyHoldScript.Outcome.HELD);
    assertThat(inbox.number("LLEN", keys.replies("c1"))).isEqualTo(2);
    assertThat(inbox.number("EXISTS", keys.ready(false))).isZero();
    assertThat(inbox.number("EXISTS", keys.ready(true))).isZero();
  }

  @Test
  void holdDoesNothingOnceThePersonHasWritten() {
    assertThat(hold.run(keys, token, "c1", "r1")).isEqualTo(ReplyHoldScript.Outcome.NEWER);
    assertThat(inbox.number("ZCARD", keys.ready(false))).isEqualTo(1);
  }

  @Test
  void holdForgetsAChatWhoseRepliesExpired() {
    inbox.number("DEL", keys.replies("c1"));
    assertThat(hold.run(keys, token, "c1", "r2")).isEqualTo(ReplyHoldScript.Outcome.HELD);
    assertThat(inbox.number("EXISTS", keys.ready(false))).isZero();
  }

  @Test
  void whoLostTheLeaseChangesAndLearnsNothing() {
    long stale = token;
    inbox.lease();
    assertThat(load.run(keys, stale, "c1", 9)).isEmpty();
    assertThat(waiting.run(keys, stale, false, 0, 9)).isEmpty();
    assertThat(confirm.run(keys, stale, "c1", "r1")).isEqualTo(ReplyConfirmScript.LEASE_LOST);
    assertThat(defer.run(keys, stale, "c1", NOW.plusSeconds(9))).isFalse();
    assertThat(drop.run(keys, stale, "c1")).isEqualTo(-1);
    assertThat(hold.run(keys, stale, "c1", "r2")).isEqualTo(ReplyHoldScript.Outcome.LEASE_LOST);
    assertThat(inbox.number("LLEN", keys.replies("c1"))).isEqualTo(2);
    assertThat(inbox.text("ZSCORE", keys.ready(false), "c1"))
        .isEqualTo(String.valueOf(NOW.toEpochMilli()));
  }
}
