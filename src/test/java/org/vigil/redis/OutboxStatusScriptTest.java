package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.NOW;
import static org.vigil.redis.OutboxFixture.PARTITION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class OutboxStatusScriptTest {
  private final OutboxFixture outbox;
  private final OutboxStatusScript script;

  OutboxStatusScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxStatusScript(redis);
  }

  @Test
  void leadsFromTheReceiptToTheState() {
    outbox.add("a", "one", false);
    assertThat(script.run(new OutboxKeys(PARTITION), "receipt-a"))
        .hasValue(new OutboxStatusScript.Status("one", "WAITING", NOW));
  }

  @Test
  void knowsNoOtherReceipt() {
    outbox.add("a", "one", false);
    assertThat(script.run(new OutboxKeys(PARTITION), "receipt-b")).isEmpty();
    assertThat(script.run(new OutboxKeys(PARTITION + 1), "receipt-a")).isEmpty();
  }
}
