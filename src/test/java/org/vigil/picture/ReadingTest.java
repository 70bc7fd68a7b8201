package org.vigil.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final String HEAD =
      "level\tpage\tblock\tpar\tline\tword\tl\tt\tw\th\tconf\ttext\n";

  @Test
  void keepsTheLinesOfThePicture() {
    Reading reading =
        Reading.of(
            HEAD + word(1, 1, 90, "Urgent") + word(1, 2, 90, "hiring") + word(2, 1, 60, "now"));
    assertThat(reading.words()).isEqualTo("Urgent hiring\nnow");
    assertThat(reading.sure()).isTrue();
  }

  @Test
  void leavesOutWhatIsProbablyNoWord() {
    Reading reading = Reading.of(HEAD + word(1, 1, 12, "|~") + word(1, 2, 95, "salary"));
    assertThat(reading.words()).isEqualTo("salary");
  }

  @Test
  void closesUpScriptsWithoutSpaces() {
    assertThat(
            Reading.of(HEAD + word(1, 1, 90, "月薪") + word(1, 2, 90, "两万") + word(1, 3, 90, "USD"))
                .words())
        .isEqualTo("月薪两万 USD");
  }

  @Test
  void isNothingWithoutALetter() {
    assertThat(Reading.of(HEAD + word(1, 1, 90, "14:07")).words()).isEmpty();
    assertThat(Reading.of("")).isEqualTo(Reading.NOTHING);
    assertThat(Reading.of(HEAD + "5\t1\n" + word(1, 1, -1, ""))).isEqualTo(Reading.NOTHING);
  }

  @Test
  void isNotSureOfAnotherScript() {
    assertThat(Reading.of(HEAD + word(1, 1, 20, "OCe") + word(1, 2, 40, "coe")).sure()).isFalse();
  }

  private static String word(int line, int word, double confidence, String text) {
    return "5\t1\t1\t1\t%d\t%d\t0\t0\t9\t9\t%s\t%s\n".formatted(line, word, confidence, text);
  }
}
