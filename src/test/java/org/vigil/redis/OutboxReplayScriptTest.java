package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.NOW;
import static org.vigil.redis.OutboxFixture.PARTITION;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.OutboxClaimScript.Claimed;

@ExtendWith(RedisExtension.class)
class OutboxReplayScriptTest {
  private final OutboxFixture outbox;
  private final OutboxReplayScript script;

  OutboxReplayScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxReplayScript(redis);
  }

  @Test
  void makesAParkedOneDueAgainFromTheStart(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", true);
    Claimed claimed = outbox.claim(NOW).getFirst();
    new OutboxParkScript(redis).run(entry, claimed.claim(), NOW, NOW.plusSeconds(5));
    Instant later = NOW.plusSeconds(3);

    assertThat(script.run(new OutboxKeys(PARTITION), "a", later)).isTrue();

    assertThat(outbox.state("a")).isEqualTo("WAITING");
    assertThat(outbox.claim(later))
        .singleElement()
        .satisfies(again -> assertThat(again.failures()).isZero())
        .satisfies(again -> assertThat(again.claim()).isGreaterThan(claimed.claim()));
    assertThat(new OutboxParkedScript(redis).run(new OutboxKeys(PARTITION), 5)).isEmpty();
    new OutboxSweepScript(redis).run(new OutboxKeys(PARTITION), NOW.plusSeconds(5));
    assertThat(outbox.hasBody("a")).isTrue();
  }

  @Test
  void leavesAloneWhatIsNotParked(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", false);
    assertThat(script.run(new OutboxKeys(PARTITION), "a", NOW)).isFalse();
    new OutboxDeliveredScript(redis).run(entry, NOW, NOW);
    assertThat(script.run(new OutboxKeys(PARTITION), "a", NOW)).isFalse();
    assertThat(outbox.state("a")).isEqualTo("DELIVERED");
  }
}
