package org.vigil.hotline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.vigil.content.YamlMap;

/// The date of a source, which is often known to the month or the year only.
final class SourceDate {
  private SourceDate() {}

  /// The first day of what is written; empty, with a problem, if it is no date.
  static Optional<LocalDate> firstDay(YamlMap source, String text) {
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> LocalDate.parse(text + "-01-01");
            case 7 -> LocalDate.parse(text + "-01");
            default -> LocalDate.parse(text);
          });
    } catch (DateTimeParseException e) {
      source.problem(
          "date", "`date` must be a date", "Write it as \"2026-01-31\", \"2026-01\" or \"2026\"");
      return Optional.empty();
    }
  }
}
