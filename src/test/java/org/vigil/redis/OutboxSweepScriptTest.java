package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.NOW;
import static org.vigil.redis.OutboxFixture.PARTITION;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.OutboxClaimScript.Claimed;

@ExtendWith(RedisExtension.class)
class OutboxSweepScriptTest {
  private final OutboxFixture outbox;
  private final OutboxSweepScript script;

  OutboxSweepScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxSweepScript(redis);
  }

  @Test
  void deletesTheBodyAndKeepsTheCase(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", false);
    Instant goes = NOW.plusSeconds(10);
    new OutboxDeliveredScript(redis).run(entry, NOW, goes);

    assertThat(script.run(new OutboxKeys(PARTITION), goes.minusMillis(1)))
        .isEqualTo(new OutboxSweepScript.Swept(0, 0, 0));
    assertThat(outbox.hasBody("a")).isTrue();
    assertThat(script.run(new OutboxKeys(PARTITION), goes))
        .isEqualTo(new OutboxSweepScript.Swept(1, 0, 0));
    assertThat(outbox.hasBody("a")).isFalse();
  }

  @Test
  void theEmptyCaseLivesNinetyDaysFromTheConsent(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", false);
    String key = new OutboxKeys(PARTITION).referral("a");
    assertThat(outbox.life(key)).isEqualTo(-1);
    new OutboxDeliveredScript(redis).run(entry, NOW, NOW.plus(Duration.ofDays(1)));
    script.run(new OutboxKeys(PARTITION), NOW.plus(Duration.ofDays(2)));
    assertThat(Duration.ofMillis(outbox.life(key)))
        .isBetween(Duration.ofDays(87), Duration.ofDays(88));
    assertThat(outbox.state("a")).isEqualTo("DELIVERED");
  }

  @Test
  void countsWhatNobodyEverGot(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", false);
    Claimed claimed = outbox.claim(NOW).getFirst();
    new OutboxParkScript(redis).run(entry, claimed.claim(), NOW, NOW.plusSeconds(5));
    assertThat(script.run(new OutboxKeys(PARTITION), NOW))
        .isEqualTo(new OutboxSweepScript.Swept(0, 0, 1));
    assertThat(script.run(new OutboxKeys(PARTITION), NOW.plusSeconds(5)))
        .isEqualTo(new OutboxSweepScript.Swept(1, 1, 0));
  }

  @Test
  void leavesWhatWaitsHoweverLong() {
    outbox.add("a", "one", false);
    script.run(new OutboxKeys(PARTITION), NOW.plus(Duration.ofDays(400)));
    assertThat(outbox.hasBody("a")).isTrue();
    assertThat(outbox.claim(NOW.plus(Duration.ofDays(400)))).hasSize(1);
  }
}
