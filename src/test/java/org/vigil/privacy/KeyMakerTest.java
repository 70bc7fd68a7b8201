package org.vigil.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyMakerTest {
  @TempDir private Path folder;

  @Test
  void keysAreMadeWhereTheSettingsSayAndCanBeRead() {
    Path file = folder.resolve("keys/keys.json");
    assertThat(maker(file).make()).isEqualTo(file);
    assertThat(KeyFile.read(file, folder.resolve("data")).pseudonyms()).hasSize(1);
  }

  @Test
  void keysThatAreThereStay() throws Exception {
    Path file = folder.resolve("keys.json");
    maker(file).make();
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> maker(file).make())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stays as it is");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  private static KeyMaker maker(Path file) {
    return new KeyMaker(new KeySettings(file.toString(), ""), Clock.systemUTC());
  }
}
