package org.vigil.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceTest {
  private static final String WORDS = "Zoë ចាប 47";

  @Test
  void wordsAreFoundHoweverTheyAreWritten() {
    byte[] utf8 = WORDS.getBytes(StandardCharsets.UTF_8);
    assertFound(utf8);
    assertFound(WORDS.toUpperCase(java.util.Locale.ROOT).replace("Ë", "ë"));
    assertFound(WORDS.getBytes(StandardCharsets.UTF_16LE));
    assertFound(WORDS.getBytes(StandardCharsets.UTF_16BE));
    assertFound(URLEncoder.encode(WORDS, StandardCharsets.UTF_8));
    assertFound(HexFormat.of().formatHex(utf8));
    assertFound("Zo\\u00EB \\u1785\\u17b6\\u1794 47");
    for (String before : List.of("", "a", "ab", "abc")) {
      byte[] within = (before + WORDS + "more").getBytes(StandardCharsets.UTF_8);
      assertFound(Base64.getEncoder().encodeToString(within));
      assertFound(Base64.getUrlEncoder().encodeToString(within));
    }
  }

  @Test
  void aFileIsSearchedByItsNameToo(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve(WORDS), "");
    assertThat(new Evidence().withFiles("files", folder).of(List.of(WORDS)))
        .containsExactly("files: " + WORDS);
  }

  @Test
  void otherWordsAreNotFound() {
    assertThat(new Evidence().with("log", "Zoe 48").of(List.of(WORDS))).isEmpty();
  }

  private static void assertFound(String text) {
    assertFound(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertFound(byte[] bytes) {
    assertThat(new Evidence().with("log", "before").with("log", bytes).of(List.of(WORDS)))
        .containsExactly("log: " + WORDS);
  }
}
