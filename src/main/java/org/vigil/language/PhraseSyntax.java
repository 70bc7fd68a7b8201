package org.vigil.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a volunteer's phrase: plain words, `...` a gap, `(a|b)` alternatives (an empty one is
/// allowed), `*` the rest of a word, `#` a number.
final class PhraseSyntax {
  static final int LONGEST = 200;
  private static final int MOST_ALTERNATIVES = 128;
  private static final Part GAP = new Part.Gap();
  private static final Part DIGITS = new Part.Digits();

  /// Alternatives repeat the words around them many times; each is normalised and kept once.
  private final Map<Written, Part.Words> known = new HashMap<>();

  private record Written(String words, boolean open) {}

  /// All the sequences of parts the phrase stands for.
  List<List<Part>> read(String phrase) throws PhraseSyntaxException {
    if (phrase.length() > LONGEST) {
      throw new PhraseSyntaxException(
          "the phrase has more than " + LONGEST + " characters", "Shorten it");
    }
    List<List<Part>> all = new ArrayList<>();
    for (String expanded : Alternatives.expand(phrase, MOST_ALTERNATIVES)) {
      all.add(parts(expanded));
    }
    return all;
  }

  private List<Part> parts(String phrase) throws PhraseSyntaxException {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    String rest = phrase.replace("\u2026", "...");
    for (int i = 0; i < rest.length(); i++) {
      if (rest.startsWith("...", i)) {
        flush(words, false, parts);
        parts.add(GAP);
        i += 2;
      } else if (rest.charAt(i) == '*') {
        if (words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1))) {
          throw new PhraseSyntaxException(
              "a * stands alone", "Write it at the end of a beginning, such as guarante*");
        }
        flush(words, true, parts);
      } else if (rest.charAt(i) == '#') {
        flush(words, false, parts);
        parts.add(DIGITS);
      } else {
        words.append(rest.charAt(i));
      }
    }
    flush(words, false, parts);
    check(parts);
    return List.copyOf(parts);
  }

  private void flush(StringBuilder words, boolean open, List<Part> parts) {
    Part.Words part =
        known.computeIfAbsent(
            new Written(words.toString().strip(), open),
            written -> new Part.Words(TextNormalizer.words(written.words()).unplaced(), open));
    if (part.words().length() > 0) {
      parts.add(part);
    }
    words.setLength(0);
  }

  private static void check(List<Part> parts) throws PhraseSyntaxException {
    if (parts.stream().noneMatch(Part.Words.class::isInstance)) {
      throw new PhraseSyntaxException("the phrase has no word", "Write at least one word");
    }
    if (parts.getFirst() instanceof Part.Digits && !(parts.get(1) instanceof Part.Words)) {
      throw new PhraseSyntaxException(
          "a number at the beginning has no word right after it", "Write it like # days");
    }
    if (parts.getFirst() instanceof Part.Gap || parts.getLast() instanceof Part.Gap) {
      throw new PhraseSyntaxException(
          "the phrase begins or ends with a gap", "Take the ... away at the ends");
    }
  }
}
