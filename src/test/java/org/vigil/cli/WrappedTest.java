package org.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappedTest {

  @Test
  void linesBreakBetweenWordsAndLoseNothing() {
    assertThat(Wrapped.lines("Do not pay anything to anyone", 12))
        .containsExactly("Do not pay", "anything to", "anyone");
  }

  @Test
  void scriptsWithoutSpacesBreakBetweenWordsToo() {
    String khmer = "កុំបង់លុយអ្វីទាំងអស់កុំផ្ញើលិខិតឆ្លងដែន";
    assertThat(Wrapped.lines(khmer, 14)).hasSizeGreaterThan(2);
    assertThat(String.join("", Wrapped.lines(khmer, 14).toList())).isEqualTo(khmer);
  }

  @Test
  void aWordLongerThanALineStandsAloneAndAnEmptyLineStays() {
    assertThat(Wrapped.lines("abcdefghijklmnop", 5)).containsExactly("abcdefghijklmnop");
    assertThat(Wrapped.lines("", 5)).containsExactly("");
  }
}
