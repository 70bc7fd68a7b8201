package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
  private final RetrySchedule schedule = new RetrySchedule(new Random(7));

  @ParameterizedTest
  @CsvSource({
    "0, PT5S",
    "1, PT30S",
    "2, PT2M",
    "3, PT10M",
    "4, PT30M",
    "5, PT1H",
    "6, PT2H",
    "7, PT4H",
    "8, PT6H",
    "9, PT6H",
    "60, PT6H"
  })
  void growsAndStaysWithinAFifth(int failures, Duration step) {
    long ms = step.toMillis();
    for (int i = 0; i < 200; i++) {
      assertThat(schedule.next(failures, Duration.ZERO).toMillis())
          .isBetween(ms * 8 / 10, ms * 12 / 10);
    }
  }

  @Test
  void waitsAsLongAsThePartnerAsksUpToSixHours() {
    assertThat(schedule.next(0, Duration.ofMinutes(3))).isEqualTo(Duration.ofMinutes(3));
    assertThat(schedule.next(0, Duration.ofDays(300))).isEqualTo(Duration.ofHours(6));
    assertThat(schedule.next(4, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(20));
  }
}
