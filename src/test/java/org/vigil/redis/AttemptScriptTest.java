package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class AttemptScriptTest {
  private static final EntryId ENTRY = new EntryId(5, 1);
  private final StoredInbox inbox;
  private final AttemptScript attempt;

  AttemptScriptTest(Redis redis) {
    inbox = new StoredInbox(redis);
    attempt = new AttemptScript(redis);
  }

  @Test
  void counts() {
    long token = inbox.lease();
    assertThat(attempt.run(inbox.keys, token, ENTRY)).isEqualTo(1);
    assertThat(attempt.run(inbox.keys, token, ENTRY)).isEqualTo(2);
    assertThat(attempt.run(inbox.keys, token, new EntryId(5, 2))).isEqualTo(1);
    assertThat(inbox.number("PTTL", inbox.keys.attempts("5-1")))
        .isBetween(1L, Duration.ofDays(2).toMillis());
  }

  @Test
  void countsNothingWithoutTheLease() {
    long token = inbox.lease();
    assertThat(attempt.run(inbox.keys, token + 1, ENTRY)).isEqualTo(-1);
    assertThat(inbox.number("EXISTS", inbox.keys.attempts("5-1"))).isZero();
  }
}
