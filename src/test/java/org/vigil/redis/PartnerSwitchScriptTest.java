package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.NOW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class PartnerSwitchScriptTest {
  private final PartnerSwitchScript script;

  PartnerSwitchScriptTest(Redis redis) {
    script = new PartnerSwitchScript(redis);
  }

  @Test
  void remembersWhoWantsNothingMore() {
    assertThat(script.disabled()).isEmpty();
    script.disable("one", NOW);
    assertThat(script.disable("two", NOW)).containsExactlyInAnyOrder("one", "two");
    assertThat(script.enable("one")).containsExactly("two");
    assertThat(script.enable("one")).containsExactly("two");
    assertThat(script.disabled()).containsExactly("two");
  }
}
