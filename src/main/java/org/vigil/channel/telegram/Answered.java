package org.vigil.channel.telegram;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a call to the Bot API came to.
sealed interface Answered<T> {

  /// Telegram did it.
  record Done<T>(T value) implements Answered<T> {}

  /// Telegram answered, and did not do it.
  ///
  /// @param code the error code, as in HTTP
  /// @param description Telegram's words; they may hold what was sent, so they are compared and
  ///     never shown or logged
  /// @param retryAfter the wait that Telegram demands; zero if none
  /// @param movedTo the group's new id, or null if it has not moved
  record Refused<T>(int code, String description, Duration retryAfter, @Nullable Long movedTo)
      implements Answered<T> {

    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words);
    }

    /// Names the code only.
    @Override
    public String toString() {
      return "Refused[" + code + "]";
    }
  }

  /// No answer in time, or one that cannot be read: it may or may not have been done.
  record Unanswered<T>() implements Answered<T> {}
}
