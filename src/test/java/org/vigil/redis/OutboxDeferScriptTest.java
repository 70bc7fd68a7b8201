package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.LEASE;
import static org.vigil.redis.OutboxFixture.NOW;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.OutboxClaimScript.Claimed;

@ExtendWith(RedisExtension.class)
class OutboxDeferScriptTest {
  private final OutboxFixture outbox;
  private final OutboxDeferScript script;

  OutboxDeferScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxDeferScript(redis);
  }

  @Test
  void makesItDueLaterAndCountsTheFailure() {
    OutboxEntry entry = outbox.add("a", "one", true);
    Claimed claimed = outbox.claim(NOW).getFirst();
    Instant due = NOW.plusSeconds(5);
    assertThat(script.run(entry, claimed.claim(), due, true)).isTrue();
    assertThat(outbox.claim(due.minusMillis(1))).isEmpty();
    assertThat(outbox.claim(due)).extracting(Claimed::failures).containsExactly(1);
  }

  @Test
  void doesNotCountWhatWasNoAttempt() {
    OutboxEntry entry = outbox.add("a", "one", true);
    Claimed claimed = outbox.claim(NOW).getFirst();
    script.run(entry, claimed.claim(), NOW, false);
    assertThat(outbox.claim(NOW)).extracting(Claimed::failures).containsExactly(0);
  }

  @Test
  void isRefusedOnceAnotherClaimedIt() {
    OutboxEntry entry = outbox.add("a", "one", false);
    Claimed first = outbox.claim(NOW).getFirst();
    outbox.claim(NOW.plus(LEASE));
    assertThat(script.run(entry, first.claim(), NOW, true)).isFalse();
    assertThat(outbox.claim(NOW.plus(LEASE))).isEmpty();
  }

  @Test
  void bringsNothingBackThatIsDelivered(Redis redis) {
    OutboxEntry entry = outbox.add("a", "one", false);
    Claimed claimed = outbox.claim(NOW).getFirst();
    new OutboxDeliveredScript(redis).run(entry, NOW, NOW);
    script.run(entry, claimed.claim(), NOW, true);
    assertThat(outbox.claim(NOW)).isEmpty();
  }
}
