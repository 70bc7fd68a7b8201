package org.vigil.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedPseudonymsTest {
  private final Pseudonyms pseudonyms = new TestKeys().pseudonyms();

  @Test
  void givesTheSameForTheSameAndNothingOfTheValue() {
    String pseudonym = pseudonyms.of("chat", "telegram/12345678");
    assertThat(pseudonym)
        .isEqualTo(pseudonyms.of("chat", "telegram/12345678"))
        .matches("[A-Za-z0-9_-]{22}")
        .doesNotContain("12345678");
  }

  @Test
  void keepsPurposesApart() {
    assertThat(pseudonyms.of("chat", "a")).isNotEqualTo(pseudonyms.of("message", "a"));
    assertThat(pseudonyms.of("chata", "b")).isNotEqualTo(pseudonyms.of("chat", "ab"));
  }

  @Test
  void dependsOnTheKeys() {
    assertThat(pseudonyms.of("chat", "a"))
        .isNotEqualTo(new TestKeys().pseudonyms().of("chat", "a"));
  }

  @Test
  void spreadsChatsOverAllPartitions() {
    Integer[] counts = new Integer[16];
    Arrays.fill(counts, 0);
    IntStream.range(0, 16_000).forEach(i -> counts[pseudonyms.partition("telegram/" + i, 16)]++);
    assertThat(counts).allSatisfy(count -> assertThat(count).isBetween(800, 1200));
  }

  @Test
  void staysInItsPartition() {
    assertThat(pseudonyms.partition("telegram/1", 16))
        .isEqualTo(pseudonyms.partition("telegram/1", 16));
    assertThatThrownBy(() -> pseudonyms.partition("telegram/1", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
