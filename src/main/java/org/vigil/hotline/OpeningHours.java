package org.vigil.hotline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/// When somebody reads what a partner gets.
///
/// @param zone where the clock of the times hangs
/// @param windows none: day and night
record OpeningHours(ZoneId zone, List<Window> windows) {
  static final OpeningHours ALWAYS = new OpeningHours(ZoneId.of("UTC"), List.of());

  private static final Duration SOON = Duration.ofHours(1);

  OpeningHours {
    windows = List.copyOf(windows);
  }

  /// Whether it is open, or opens within the hour.
  boolean readSoon(Instant now) {
    return windows.isEmpty() || open(now) || open(now.plus(SOON));
  }

  private boolean open(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return windows.stream().anyMatch(window -> window.covers(local));
  }

  /// A time of some days.
  ///
  /// @param days on which it begins
  /// @param from included
  /// @param to excluded; at or before `from`: on the next day
  record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    Window {
      days = Set.copyOf(days);
    }

    boolean covers(ZonedDateTime local) {
      LocalTime time = local.toLocalTime();
      DayOfWeek today = local.getDayOfWeek();
      if (from.isBefore(to)) {
        return days.contains(today) && !time.isBefore(from) && time.isBefore(to);
      }
      return (days.contains(today) && !time.isBefore(from))
          || (days.contains(today.minus(1)) && time.isBefore(to));
    }
  }
}
