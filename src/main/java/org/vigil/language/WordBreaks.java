package org.vigil.language;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits a text into words, also in scripts that put no spaces between them.
public final class WordBreaks {
  private WordBreaks() {}

  /// The words in their order, small and in one form (NFKC); what holds no letter is left out.
  /// Pure.
  public static List<String> words(String text, Language language) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    BreakIterator breaks = BreakIterator.getWordInstance(language.locale());
    breaks.setText(plain);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_LETTER) {
        words.add(plain.substring(start, end));
      }
    }
    return words;
  }
}
