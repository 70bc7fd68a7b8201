package org.vigil.knowledge.ranking;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigil.language.TextNormalizer;
import org.vigil.learning.Bag;
import org.vigil.learning.Weighing;

/// Takes a text apart: words and pairs of words (ICU segmentation, which knows Khmer, Thai, Burmese
/// and Chinese), and runs of 3 to 5 letters within a word, which survive typos and inflection. In
/// scripts without spaces, where segmentation errs, letters run across words; Chinese characters,
/// which mean more each, run from 1 to 3. Accents of Latin letters are set aside and traditional
/// characters made simplified, as people type Vietnamese without marks and Chinese either way. Safe
/// for many threads.
final class Features {

  static final Weighing WEIGHING = new Weighing(1, 1, 0, 1);

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int MAX_TEXT = 2000;
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.ROOT);

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private final TextNormalizer normalizer = new TextNormalizer();

  /// Reads at most [#MAX_TEXT] letters.
  Bag of(String text) {
    String folded = simplified(normalizer.normalize(cut(text)).bare());
    List<Piece> words = words(folded);
    Bag.Builder bag = new Bag.Builder().words(words.stream().map(word -> word.in(folded)).toList());
    for (Piece run : runs(words)) {
      letters(" " + run.in(folded) + " ", bag);
    }
    return bag.bag();
  }

  private static String simplified(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic)
        ? SIMPLIFIED.transliterate(text)
        : text;
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  private static List<Piece> words(String text) {
    // A clone each time: break iterators are not safe for several threads.
    BreakIterator breaks = WORDS.clone();
    breaks.setText(text);
    List<Piece> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
        words.add(new Piece(start, end));
      }
      start = end;
    }
    return words;
  }

  /// Words that touch each other, as only scripts without spaces have them, joined.
  private static List<Piece> runs(List<Piece> words) {
    List<Piece> runs = new ArrayList<>();
    for (Piece word : words) {
      if (!runs.isEmpty() && runs.getLast().end == word.start) {
        runs.set(runs.size() - 1, new Piece(runs.getLast().start, word.end));
      } else {
        runs.add(word);
      }
    }
    return runs;
  }

  private static void letters(String run, Bag.Builder bag) {
    boolean characters = Character.isIdeographic(run.codePointAt(1));
    bag.runs(run, characters ? 1 : SHORTEST, characters ? 3 : LONGEST);
  }

  private record Piece(int start, int end) {
    String in(String text) {
      return text.substring(start, end);
    }
  }
}
