package org.vigil.privacy;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the keys when somebody first needs them, and makes them if there are none and the operator
/// named no place.
@Factory
final class KeyFactory {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFactory.class);

  /// @throws IllegalStateException if the key file cannot be used; the message says what to do
  @Singleton
  KeyRing keys(KeySettings settings, @Value("${vigil.data}") String data, Clock clock) {
    Path file = settings.path();
    if (!Files.exists(file)) {
      if (settings.chosen()) {
        throw new IllegalStateException(
            "VIGIL_KEYS names "
                + file
                + ", which does not exist. Put the key file there, make a new one there with"
                + " ./vigil keys new, or unset VIGIL_KEYS.");
      }
      if (KeyFile.create(
          file, KeyRing.generate(LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear()))) {
        LOG.info("new keys were made in the configuration folder of this user");
      }
    }
    if (!settings.chosen()) {
      LOG.warn(
          "the keys are in the configuration folder of this user: a stolen disk is not protected"
              + " until you move them to another one and set VIGIL_KEYS");
    }
    return KeyFile.read(file, Path.of(data));
  }

  @Singleton
  Sealer sealer(KeyRing keys) {
    return new TinkSealer(keys);
  }

  @Singleton
  Pseudonyms pseudonyms(KeyRing keys) {
    return new KeyedPseudonyms(keys);
  }
}
