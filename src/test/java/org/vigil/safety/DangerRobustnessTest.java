package org.vigil.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.safety.Danger.Level;
import org.vigil.safety.DangerExamples.Example;

/// How people in a hurry, and those who hide what they write, change a text must not hide danger.
class DangerRobustnessTest {
  private static final double MOST_LOST = 0.02;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void zeroWidthCaseAndSpacingHideNothing(long seed) {
    Random random = new Random(seed);
    double before = recall(text -> text);
    assertThat(recall(text -> insert(text, "\u200b", random))).isGreaterThan(before - MOST_LOST);
    assertThat(recall(text -> text.toUpperCase(java.util.Locale.ROOT)))
        .isGreaterThan(before - MOST_LOST);
    assertThat(recall(text -> text.replace(" ", "   "))).isGreaterThan(before - MOST_LOST);
    assertThat(recall(DangerRobustnessTest::spelledOut)).isGreaterThan(before - MOST_LOST);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void aTypoHidesNothing(long seed) {
    Random random = new Random(seed);
    double before = recall(text -> text);
    assertThat(recall(text -> swapped(text, random))).isGreaterThan(before - MOST_LOST);
  }

  private static double recall(UnaryOperator<String> change) {
    List<Example> urgent =
        ProjectDanger.EXAMPLES.stream().filter(e -> e.danger().level() == Level.URGENT).toList();
    long found =
        urgent.stream()
            .map(example -> ProjectDanger.DETECTOR.detect(change.apply(example.text())))
            .filter(danger -> danger.level() != Level.NONE)
            .count();
    return (double) found / urgent.size();
  }

  private static String insert(String text, String what, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + what + text.substring(at);
  }

  /// Two neighbouring characters change places.
  private static String swapped(String text, Random random) {
    int at = random.nextInt(text.length() - 1);
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private static String spelledOut(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(c).append(c < 0x250 ? " " : "");
    }
    return out.toString();
  }
}
