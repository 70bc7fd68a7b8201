package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;

class FeaturesTest {

  private static final Signals SIGNALS =
      Signals.load(ContentDirectory.at(Path.of("content")), new Problems());

  @Test
  void amountsAreAlike() {
    assertThat(features("pay 1,200 usd")).isEqualTo(features("pay 9,500 usd"));
    assertThat(features("pay 1,200 usd")).isNotEqualTo(features("pay 12 usd"));
  }

  @Test
  void aFlagIsAFeatureOfItsOwn() {
    Signals.Seen seen = SIGNALS.look("cook wanted, no interview");
    assertThat(seen.raised()).isNotEmpty();
    int without = Features.of(new Signals.Seen(seen.offer(), Map.of(), 0)).length();
    assertThat(Features.of(seen).length()).isEqualTo(without + seen.raised().size());
  }

  @Test
  void spacingOutHidesNoRunOfLetters() {
    long[] plain = features("usdt");
    assertThat(features("u s d t")).contains(run(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w o r k  a b r o a d  n o w",
        "fr.e.e t.ic.k.et t.o th.e c.i.ty",
        "v i ệ c n h ẹ l ư ơ n g"
      })
  void knowsSpelledOutWords(String text) {
    assertThat(Features.spelledOut(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "việc ở nhà ba mẹ đi làm",
        "I am in a bus to the city",
        "អ្នកធ្វើការ a b",
        "招工 A B C",
        ""
      })
  void takesShortWordsForWords(String text) {
    assertThat(Features.spelledOut(text)).isFalse();
  }

  @Test
  void nothingIsSeenInNothing() {
    assertThat(Features.of(new Signals.Seen(SIGNALS.look("").offer(), Map.of(), 0)).length())
        .isZero();
  }

  /// At most four runs a letter and two features a word, whatever the text.
  @Test
  void growsWithTheTextAtMost() {
    for (int size : new int[] {256, 1024, 4096}) {
      assertThat(features(letters(size)).length).isBetween(size, 6 * size);
    }
  }

  /// The runs of a text's letters; their lowest bits are 1.
  private static long[] run(long[] features) {
    return Arrays.stream(features).filter(feature -> (feature & 3) == 1).toArray();
  }

  private static String letters(int size) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      text.append(random.nextInt(6) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static long[] features(String text) {
    return Features.of(SIGNALS.look(text)).features();
  }
}
