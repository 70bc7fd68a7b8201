package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.LEASE;
import static org.vigil.redis.OutboxFixture.NOW;
import static org.vigil.redis.OutboxFixture.PARTITION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.OutboxClaimScript.Claimed;

@ExtendWith(RedisExtension.class)
class OutboxAcknowledgeScriptTest {
  private final OutboxFixture outbox;
  private final OutboxAcknowledgeScript script;

  OutboxAcknowledgeScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxAcknowledgeScript(redis);
  }

  private OutboxAcknowledgeScript.Outcome acknowledge(String id, String partner) {
    return script.run(new OutboxKeys(PARTITION), id, partner, NOW, NOW.plusSeconds(100));
  }

  @Test
  void isRecordedOnce() {
    outbox.add("a", "one", false);
    assertThat(acknowledge("a", "one")).isEqualTo(OutboxAcknowledgeScript.Outcome.ACKNOWLEDGED);
    assertThat(acknowledge("a", "one")).isEqualTo(OutboxAcknowledgeScript.Outcome.REPEATED);
    assertThat(outbox.state("a")).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void endsTheAttemptsBecauseWhoReadsItHasIt(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", true);
    Claimed claimed = outbox.claim(NOW).getFirst();
    acknowledge("a", "one");
    new OutboxDeferScript(redis).run(entry, claimed.claim(), NOW, true);
    new OutboxDeliveredScript(redis).run(entry, NOW, NOW);
    assertThat(outbox.claim(NOW.plus(LEASE))).isEmpty();
    assertThat(outbox.state("a")).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void knowsNothingOfAnotherPartnersReferrals() {
    outbox.add("a", "one", false);
    assertThat(acknowledge("a", "two")).isEqualTo(OutboxAcknowledgeScript.Outcome.UNKNOWN);
    assertThat(acknowledge("b", "one")).isEqualTo(OutboxAcknowledgeScript.Outcome.UNKNOWN);
    assertThat(outbox.state("a")).isEqualTo("WAITING");
    assertThat(outbox.claim(NOW)).hasSize(1);
  }

  @Test
  void doesNotKeepTheBodyLongerThanTheDeliveryDid(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", false);
    new OutboxDeliveredScript(redis).run(entry, NOW, NOW.plusSeconds(10));
    acknowledge("a", "one");
    new OutboxSweepScript(redis).run(new OutboxKeys(PARTITION), NOW.plusSeconds(10));
    assertThat(outbox.hasBody("a")).isFalse();
  }
}
