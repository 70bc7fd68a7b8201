package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.LEASE;
import static org.vigil.redis.OutboxFixture.NOW;
import static org.vigil.redis.OutboxFixture.PARTITION;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.OutboxClaimScript.Claimed;

@ExtendWith(RedisExtension.class)
class OutboxParkScriptTest {
  private final OutboxFixture outbox;
  private final OutboxParkScript script;

  OutboxParkScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxParkScript(redis);
  }

  @Test
  void takesItOutOfTheOutbox(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", false);
    Claimed claimed = outbox.claim(NOW).getFirst();
    assertThat(script.run(entry, claimed.claim(), NOW, NOW.plusSeconds(9))).isTrue();
    assertThat(outbox.state("a")).isEqualTo("REFUSED");
    assertThat(outbox.claim(NOW.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(new OutboxParkedScript(redis).run(new OutboxKeys(PARTITION), 5)).hasSize(1);
    assertThat(outbox.hasBody("a")).isTrue();
  }

  @Test
  void isRefusedOnceAnotherClaimedIt() {
    OutboxEntry entry = outbox.add("a", "one", false);
    Claimed first = outbox.claim(NOW).getFirst();
    outbox.claim(NOW.plus(LEASE));
    assertThat(script.run(entry, first.claim(), NOW, NOW)).isFalse();
    assertThat(outbox.state("a")).isEqualTo("WAITING");
  }

  @Test
  void isRefusedOnceThePartnerHasIt(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", false);
    Claimed claimed = outbox.claim(NOW).getFirst();
    new OutboxDeliveredScript(redis).run(entry, NOW, NOW);
    assertThat(script.run(entry, claimed.claim(), NOW, NOW)).isFalse();
    assertThat(outbox.state("a")).isEqualTo("DELIVERED");
  }
}
