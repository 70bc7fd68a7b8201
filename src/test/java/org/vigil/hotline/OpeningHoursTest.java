package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  /// 2 March 2026 is a Monday.
  @ParameterizedTest
  @CsvSource({
    "08:00, 17:00, 2026-03-02T06:59, false",
    "08:00, 17:00, 2026-03-02T07:00, true",
    "08:00, 17:00, 2026-03-02T16:59, true",
    "08:00, 17:00, 2026-03-02T17:00, false",
    "08:00, 17:00, 2026-03-03T12:00, false",
    "20:00, 04:00, 2026-03-02T03:00, false",
    "20:00, 04:00, 2026-03-02T23:00, true",
    "20:00, 04:00, 2026-03-03T03:59, true",
    "20:00, 04:00, 2026-03-03T04:00, false",
    "00:00, 00:00, 2026-03-02T12:00, true",
    "00:00, 00:00, 2026-03-03T00:00, false",
  })
  void aMondayWindow(LocalTime from, LocalTime to, LocalDateTime at, boolean open) {
    OpeningHours hours =
        new OpeningHours(
            ZONE, List.of(new OpeningHours.Window(Set.of(DayOfWeek.MONDAY), from, to)));
    assertThat(hours.readSoon(at.atZone(ZONE).toInstant())).isEqualTo(open);
  }
}
