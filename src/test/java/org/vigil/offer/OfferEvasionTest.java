package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Spellings by which traps slip past filters: five hundred seeded variants of our own examples.
class OfferEvasionTest {

  private static final int OF_EACH = 125;
  private static final double MOST_LOST = 0.02;

  private enum Spelling {
    ZERO_WIDTH("", "\u200b"),
    SPACED_OUT("", " "),
    LOOK_ALIKE("aeopcxyi", "аеорсхуі"),
    LEET("aeio", "4310");

    private final String from;
    private final String to;

    Spelling(String from, String to) {
      this.from = from;
      this.to = to;
    }

    /// The text with about half of the letters it may change changed.
    String of(String text, Random random) {
      StringBuilder out = new StringBuilder();
      for (char c : text.toCharArray()) {
        int at = from.indexOf(c);
        out.append(at >= 0 && random.nextBoolean() ? to.charAt(at) : c);
        if (from.isEmpty() && Character.isLetter(c) && random.nextBoolean()) {
          out.append(to);
        }
      }
      return out.toString();
    }
  }

  @Test
  void fiveHundredVariantsHardlyHideATrap() {
    List<String> scams = scams();
    double plain = recall(scams, text -> text);
    double changed = 0;
    for (Spelling spelling : Spelling.values()) {
      Random random = new Random(41 + spelling.ordinal());
      changed += recall(scams, text -> spelling.of(text, random)) / Spelling.values().length;
    }
    assertThat(plain).isGreaterThan(0.9);
    assertThat(changed).isGreaterThanOrEqualTo(plain - MOST_LOST);
  }

  private static List<String> scams() {
    return new Random(41)
        .ints(0, ProjectOffers.EXAMPLES.size())
        .mapToObj(ProjectOffers.EXAMPLES::get)
        .filter(Example::scam)
        .limit(OF_EACH)
        .map(Example::text)
        .toList();
  }

  @Test
  void eachSpellingChangesTheText() {
    for (Spelling spelling : Spelling.values()) {
      assertThat(spelling.of("a free ticket", new Random(1))).isNotEqualTo("a free ticket");
    }
  }

  private static double recall(List<String> texts, UnaryOperator<String> change) {
    return texts.stream()
            .map(change)
            .map(ProjectOffers.CHECK::assess)
            .filter(a -> a.verdict() == Verdict.HIGH || a.verdict() == Verdict.CAUTION)
            .count()
        / (double) texts.size();
  }
}
