package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.language.TextNormalizer;

class FeaturesTest {

  private final TextNormalizer normalizer = new TextNormalizer();
  private final Features features = new Features(Set.of("secrecy", "urgency"));

  @ParameterizedTest
  @ValueSource(strings = {"cook wanted", "ភ្នំពេញ", "招服务员", "a", "work work work work"})
  void countsFromOneAscendingAsTheTrainerAsks(String text) {
    int[] indexes = Arrays.stream(nodes(text)).mapToInt(Feature::getIndex).toArray();
    assertThat(indexes).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(indexes)).allMatch(index -> index >= 1 && index <= features.size());
  }

  @Test
  void aLongTextWeighsNoMoreThanAShortOne() {
    assertThat(length("cook wanted")).isCloseTo(length(letters(4096)), within(0.15));
  }

  @Test
  void aFlagIsAFeatureOfItsOwn() {
    Feature[] without = nodes("cook wanted");
    Feature[] with = nodes("cook wanted", "urgency");
    assertThat(with).hasSize(without.length + 1);
    assertThat(with[with.length - 1].getIndex()).isEqualTo(features.size());
  }

  @Test
  void amountsAreAlike() {
    assertThat(indexes("pay 1,200 usd")).isEqualTo(indexes("pay 9,500 usd"));
  }

  @Test
  void nothingIsSeenInNothing() {
    assertThat(nodes("")).isEmpty();
  }

  /// At most four runs a letter and two features a word, whatever the text.
  @Test
  void growsWithTheTextAtMost() {
    for (int size : new int[] {256, 1024, 4096}) {
      assertThat(nodes(letters(size)).length).isBetween(size, 6 * size);
    }
  }

  private static String letters(int size) {
    java.util.Random random = new java.util.Random(5);
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      text.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private List<Integer> indexes(String text) {
    return Arrays.stream(nodes(text)).map(Feature::getIndex).toList();
  }

  private double length(String text) {
    return Math.sqrt(
        Arrays.stream(nodes(text)).mapToDouble(n -> n.getValue() * n.getValue()).sum());
  }

  private Feature[] nodes(String text, String... raised) {
    return features.of(normalizer.normalize(text), List.of(raised)).nodes();
  }
}
