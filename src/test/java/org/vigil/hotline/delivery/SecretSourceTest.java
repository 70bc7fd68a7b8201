package org.vigil.hotline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSourceTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void comesFromAVariableOrAFile() throws Exception {
    String secret = SigningSecret.draw();
    Path file = Files.writeString(folder.resolve("secret"), secret + "\n");
    String byVariable =
        new SecretSource.Variable("S")
            .read(name -> name.equals("S") ? secret : "")
            .sign("i", NOW, "b");
    String byFile = new SecretSource.SecretFile(file).read(_ -> "").sign("i", NOW, "b");
    assertThat(byVariable).isEqualTo(byFile);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> new SecretSource.Variable("S").read(_ -> ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("S is not set");
    assertThatThrownBy(() -> new SecretSource.SecretFile(folder.resolve("x")).read(_ -> ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"geheim", "whsec_", "whsec_c2hvcnQ=", "whsec_!!!"})
  void aWeakOneIsRefusedAndNotRepeated(String weak) {
    assertThatThrownBy(() -> SigningSecret.parse("The file", weak))
        .isInstanceOf(IllegalStateException.class)
        .message()
        .contains("24 to 64 random bytes")
        .doesNotContain("geheim", "c2hvcnQ");
  }
}
