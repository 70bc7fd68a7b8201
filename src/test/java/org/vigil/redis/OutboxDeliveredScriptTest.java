package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.LEASE;
import static org.vigil.redis.OutboxFixture.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class OutboxDeliveredScriptTest {
  private final OutboxFixture outbox;
  private final OutboxDeliveredScript script;

  OutboxDeliveredScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxDeliveredScript(redis);
  }

  @Test
  void endsTheAttempts() {
    OutboxEntry entry = outbox.add("a", "one", false);
    outbox.claim(NOW);
    assertThat(script.run(entry, NOW.plusSeconds(1), NOW.plusSeconds(100))).isTrue();
    assertThat(outbox.status("a"))
        .hasValue(new OutboxStatusScript.Status("one", "DELIVERED", NOW.plusSeconds(1)));
    assertThat(outbox.claim(NOW.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(outbox.hasBody("a")).isTrue();
  }

  @Test
  void isAFactAlsoForWhoLostTheClaim() {
    OutboxEntry entry = outbox.add("a", "one", false);
    outbox.claim(NOW);
    outbox.claim(NOW.plus(LEASE));
    assertThat(script.run(entry, NOW, NOW)).isTrue();
    assertThat(outbox.state("a")).isEqualTo("DELIVERED");
  }

  @Test
  void mayBeRepeated() {
    OutboxEntry entry = outbox.add("a", "one", false);
    script.run(entry, NOW, NOW);
    assertThat(script.run(entry, NOW.plusSeconds(9), NOW)).isFalse();
    assertThat(outbox.status("a").orElseThrow().since()).isEqualTo(NOW);
  }
}
