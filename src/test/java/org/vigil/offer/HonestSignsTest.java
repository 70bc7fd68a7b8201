package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.language.TextNormalizer;

class HonestSignsTest {

  private static final String TELLING =
      "Our bakery was founded in 1987 and has 40 employees. You will clean the ovens and keep the"
          + " stock list. Health insurance, paid leave, overtime, permanent contract. Two years of"
          + " experience in a kitchen, a diploma, references. ";
  private static final String TALKING =
      "Do not wait any longer, this is the chance that so many have been dreaming about for such a"
          + " long while, and now it can be yours too if only you say yes to it this very evening."
          + " ";

  private final HonestSigns signs = HonestSigns.load(ProjectOffers.CONTENT, new Problems());

  @Test
  void anAdvertThatTellsMuchHasASurplus() {
    assertThat(surplus(TELLING + TALKING)).isPositive();
    assertThat(surplus(TALKING.repeat(6))).isLessThan(-0.5);
  }

  @Test
  void aShortMessageHasNoRoom() {
    assertThat(surplus("")).isZero();
    assertThat(surplus("packer wanted, ask me")).isCloseTo(0, within(0.05));
  }

  @Test
  void sayingTheSameAgainTellsNothingNew() {
    assertThat(surplus(TELLING.repeat(6))).isLessThan(surplus(TELLING + TALKING.repeat(5)) + 0.2);
  }

  @Test
  void itIsNeitherBoundToOneLanguage() {
    assertThat(
            Stream.of(
                "双休,带薪年假,五险一金,大专以上学历,熟悉报表,公司成立于2001年",
                "BHXH, nghỉ phép, tốt nghiệp trung cấp, nhà máy, đóng gói"))
        .allMatch(text -> surplus(text) > surplus("x".repeat(text.length())));
  }

  @Test
  void aMissingFileIsAProblem() {
    Problems problems = new Problems();
    HonestSigns.load(ContentDirectory.at(java.nio.file.Path.of("target/no-such-folder")), problems);
    assertThat(problems.all()).extracting(Problem::file).contains("honest-signs.yml");
  }

  private double surplus(String text) {
    return signs.surplus(new TextNormalizer().normalize(text));
  }
}
