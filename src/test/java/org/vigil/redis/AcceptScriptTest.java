package org.vigil.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.AcceptScript.Outcome.ACCEPTED;
import static org.vigil.redis.AcceptScript.Outcome.DUPLICATE;
import static org.vigil.redis.AcceptScript.Outcome.FULL;
import static org.vigil.redis.AcceptScript.Outcome.LIMITED;
import static org.vigil.redis.AcceptScript.Outcome.LIMITED_TELL;
import static org.vigil.redis.StoredInbox.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.AcceptScript.Limits;

@ExtendWith(RedisExtension.class)
class AcceptScriptTest {
  private final StoredInbox inbox;

  AcceptScriptTest(Redis redis) {
    inbox = new StoredInbox(redis);
  }

  private static Limits limits(int burst, int chat, int partition) {
    return new Limits(burst, Duration.ofSeconds(1), chat, partition);
  }

  @Test
  void storesAMessageAndWhoseItIs() {
    assertThat(inbox.accept("m1", "c1", false)).isEqualTo(ACCEPTED);
    assertThat(inbox.number("XLEN", inbox.keys.inbox())).isEqualTo(1);
    assertThat(inbox.number("XLEN", inbox.keys.urgent())).isZero();
    assertThat(inbox.number("LLEN", inbox.keys.chat("c1"))).isEqualTo(1);
    assertThat(inbox.number("PTTL", inbox.keys.seen("m1")))
        .isBetween(Duration.ofHours(47).toMillis(), Duration.ofHours(48).toMillis());
  }

  @Test
  void marksAnUrgentMessageUnderTheSameId() {
    inbox.accept("m1", "c1", true);
    assertThat(inbox.number("XLEN", inbox.keys.urgent())).isEqualTo(1);
    String id = inbox.first("c1").toString();
    assertThat(
            inbox.redis.eval(
                new Lua("range", "return #redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])"),
                List.of(inbox.keys.urgent()),
                List.of(id.getBytes(UTF_8))))
        .isEqualTo(1L);
  }

  @Test
  void takesTheSameMessageOnce() {
    inbox.accept("m1", "c1", false);
    assertThat(inbox.accept("m1", "c1", false)).isEqualTo(DUPLICATE);
    assertThat(inbox.number("XLEN", inbox.keys.inbox())).isEqualTo(1);
  }

  @Test
  void aFullPartitionTakesNothingAndForgetsThatItSawIt() {
    Limits one = limits(20, 50, 1);
    inbox.accept("m1", "c1", false, one, NOW);
    assertThat(inbox.accept("m2", "c2", false, one, NOW)).isEqualTo(FULL);
    assertThat(inbox.number("EXISTS", inbox.keys.seen("m2"))).isZero();
    assertThat(inbox.number("EXISTS", inbox.keys.limit("c2"))).isZero();
  }

  @Test
  void whatIsUrgentHasTwiceTheRoom() {
    Limits one = limits(20, 50, 1);
    inbox.accept("m1", "c1", false, one, NOW);
    assertThat(inbox.accept("m2", "c2", true, one, NOW)).isEqualTo(ACCEPTED);
    assertThat(inbox.accept("m3", "c3", true, one, NOW)).isEqualTo(FULL);
  }

  @Test
  void aChatMayWriteABurstAndThenOneAnInterval() {
    Limits burst = limits(3, 50, 100);
    for (int i = 0; i < 3; i++) {
      assertThat(inbox.accept("m" + i, "c1", false, burst, NOW)).isEqualTo(ACCEPTED);
    }
    assertThat(inbox.accept("m3", "c1", false, burst, NOW)).isEqualTo(LIMITED_TELL);
    assertThat(inbox.accept("m4", "c1", false, burst, NOW.plusMillis(999))).isEqualTo(LIMITED);
    assertThat(inbox.accept("m5", "c1", false, burst, NOW.plusMillis(1000))).isEqualTo(ACCEPTED);
    assertThat(inbox.accept("m6", "c1", false, burst, NOW.plusMillis(1000))).isEqualTo(LIMITED);
    assertThat(inbox.accept("m7", "c2", false, burst, NOW)).isEqualTo(ACCEPTED);
    assertThat(inbox.number("PTTL", inbox.keys.told("c1"))).isBetween(1L, 30_000L);
  }

  @Test
  void whatIsUrgentPassesTheBucketButNotTheChatsRoom() {
    Limits narrow = limits(1, 2, 100);
    inbox.accept("m1", "c1", false, narrow, NOW);
    assertThat(inbox.accept("m2", "c1", true, narrow, NOW)).isEqualTo(ACCEPTED);
    assertThat(inbox.accept("m3", "c1", true, narrow, NOW)).isEqualTo(LIMITED_TELL);
  }

  @Test
  void whatWasLimitedIsNotTakenWhenItComesAgain() {
    Limits one = limits(1, 50, 100);
    inbox.accept("m1", "c1", false, one, NOW);
    inbox.accept("m2", "c1", false, one, NOW);
    assertThat(inbox.accept("m2", "c1", false, one, NOW.plusSeconds(60))).isEqualTo(DUPLICATE);
  }
}
