package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.HeartbeatScript.Fleet;
import org.vigil.testing.Eventually;

@ExtendWith(RedisExtension.class)
class HeartbeatScriptTest {
  private static final Duration LIFE = Duration.ofSeconds(30);
  private final HeartbeatScript heartbeat;

  HeartbeatScriptTest(Redis redis) {
    heartbeat = new HeartbeatScript(redis);
  }

  @Test
  void givesEachInstanceAPlaceByItsId() {
    assertThat(heartbeat.run("b", LIFE)).isEqualTo(new Fleet(1, 0));
    assertThat(heartbeat.run("a", LIFE)).isEqualTo(new Fleet(2, 0));
    assertThat(heartbeat.run("b", LIFE)).isEqualTo(new Fleet(2, 1));
  }

  @Test
  void forgetsWhoLeaves() {
    heartbeat.run("a", LIFE);
    heartbeat.run("b", LIFE);
    assertThat(heartbeat.run("a", Duration.ZERO)).isEqualTo(new Fleet(1, 0));
    assertThat(heartbeat.run("b", LIFE)).isEqualTo(new Fleet(1, 0));
  }

  @Test
  void forgetsWhoWasSilentTooLong() {
    heartbeat.run("a", LIFE);
    Eventually.within(Duration.ofSeconds(5))
        .that("only b", () -> heartbeat.run("b", Duration.ofMillis(20)).size() == 1);
  }
}
