package org.vigil.hotline.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Reads `Retry-After`: seconds or a date (RFC 9110, 10.2.3).
final class RetryAfter {
  private RetryAfter() {}

  /// Zero for whatever cannot be read, and for a date in the past.
  static Duration parse(String header, Instant now) {
    String text = header.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
