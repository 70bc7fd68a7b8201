package org.vigil.privacy;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Makes the first keys of an installation, when the operator says so.
@Singleton
public final class KeyMaker {
  private final KeySettings settings;
  private final Clock clock;

  KeyMaker(KeySettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Writes a new key file where the settings say, readable by its owner alone. Durable on return.
  ///
  /// @return where it is
  /// @throws IllegalStateException if there is one: what it protects could never be read again
  /// @throws java.io.UncheckedIOException if it cannot be written
  public Path make() {
    Path file = settings.path();
    int year = LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
    if (!KeyFile.create(file, KeyRing.generate(year))) {
      throw new IllegalStateException(
          file
              + " exists and stays as it is: without its keys nothing that is stored could be read."
              + " Move it away first if you really want new ones.");
    }
    return file;
  }
}
