package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.LEASE;
import static org.vigil.redis.OutboxFixture.NOW;
import static org.vigil.redis.OutboxFixture.PARTITION;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.OutboxClaimScript.Claimed;

@ExtendWith(RedisExtension.class)
class OutboxParkedScriptTest {
  private final OutboxFixture outbox;
  private final OutboxParkedScript script;

  OutboxParkedScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxParkedScript(redis);
  }

  @Test
  void listsTheOldestFirst(Redis redis) {
    for (String id : List.of("b", "a", "c")) {
      OutboxEntry entry = outbox.add(id, "one", id.equals("a"));
      Claimed claimed = outbox.claim(NOW).getFirst();
      Instant at = NOW.plusSeconds(id.charAt(0));
      new OutboxParkScript(redis).run(entry, claimed.claim(), at, NOW.plus(LEASE));
    }
    List<OutboxParkedScript.Parked> parked = script.run(new OutboxKeys(PARTITION), 2);
    assertThat(parked)
        .containsExactly(
            new OutboxParkedScript.Parked(
                new OutboxEntry(PARTITION, "a", "one", true, NOW), NOW.plusSeconds('a'), 1),
            new OutboxParkedScript.Parked(
                new OutboxEntry(PARTITION, "b", "one", false, NOW), NOW.plusSeconds('b'), 1));
  }
}
