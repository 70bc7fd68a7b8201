package org.vigil.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFactoryTest {
  private final Clock clock = Clock.fixed(Instant.parse("2031-02-03T04:05:06Z"), ZoneOffset.UTC);
  @TempDir private Path folder;

  @Test
  void makesKeysOnceIfNoPlaceWasChosen() {
    KeySettings settings = new KeySettings("", folder.toString());
    KeyRing made = keys(settings);
    assertThat(folder.resolve("vigil/keys.json")).exists();
    assertThat(made.pseudonyms().getFirst().year()).isEqualTo(2031);
    assertThat(keys(settings).partition()).isEqualTo(made.partition());
  }

  @Test
  void neverMakesKeysInAChosenPlace() {
    Path file = folder.resolve("keys.json");
    assertThatThrownBy(() -> keys(new KeySettings(file.toString(), "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("VIGIL_KEYS")
        .hasMessageContaining("does not exist");
    assertThat(Files.exists(file)).isFalse();
  }

  private KeyRing keys(KeySettings settings) {
    return new KeyFactory().keys(settings, folder.resolve("data").toString(), clock);
  }
}
