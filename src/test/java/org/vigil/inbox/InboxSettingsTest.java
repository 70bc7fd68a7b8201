package org.vigil.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboxSettingsTest {

  private static ApplicationContext context(Map<String, Object> properties) {
    return ApplicationContext.builder().deduceEnvironment(false).properties(properties).start();
  }

  @Test
  void hasTheDefaultsThatWerePromised() {
    try (ApplicationContext context = context(Map.of())) {
      assertThat(context.getBean(LimitSettings.class))
          .isEqualTo(new LimitSettings(20, Duration.ofSeconds(1), 50, 2000));
      assertThat(context.getBean(WorkSettings.class))
          .isEqualTo(
              new WorkSettings(
                  64, 64, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(10)));
    }
  }

  @Test
  void takesWhatIsSet() {
    Map<String, Object> set =
        Map.of(
            "vigil.inbox.limits.burst", 5,
            "vigil.inbox.limits.interval", "3s",
            "vigil.inbox.limits.chat-entries", 6,
            "vigil.inbox.limits.partition-entries", 7,
            "vigil.inbox.work.turns", 8,
            "vigil.inbox.work.sends", 9,
            "vigil.inbox.work.lease", "11s",
            "vigil.inbox.work.poll", "12s",
            "vigil.inbox.work.hold-after", "13m");
    try (ApplicationContext context = context(set)) {
      assertThat(context.getBean(LimitSettings.class))
          .isEqualTo(new LimitSettings(5, Duration.ofSeconds(3), 6, 7));
      assertThat(context.getBean(WorkSettings.class))
          .isEqualTo(
              new WorkSettings(
                  8, 9, Duration.ofSeconds(11), Duration.ofSeconds(12), Duration.ofMinutes(13)));
    }
  }

  @Test
  void namesWhatCannotBe() {
    try (ApplicationContext context = context(Map.of("vigil.inbox.work.lease", "10ms"))) {
      assertThatThrownBy(() -> context.getBean(WorkSettings.class))
          .isInstanceOf(BeanContextException.class)
          .hasStackTraceContaining("vigil.inbox.work.lease must be at least 1s");
    }
    try (ApplicationContext context = context(Map.of("vigil.inbox.limits.burst", 0))) {
      assertThatThrownBy(() -> context.getBean(LimitSettings.class))
          .isInstanceOf(BeanContextException.class)
          .hasStackTraceContaining("vigil.inbox.limits.burst");
    }
  }
}
