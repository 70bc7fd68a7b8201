package org.vigil.channel.telegram;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// Finds where a long text may be cut: after a line, else a sentence, else where a line may break
/// (which ICU knows by dictionary for Khmer, Thai, Lao, Burmese and Chinese), else between two
/// characters as a reader sees them.
final class Cut {
  private Cut() {}

  /// @param most the longest first piece, in UTF-16 units; at least 2
  /// @return the length of the first piece; the whole text if it fits
  static int at(String text, int most) {
    if (text.length() <= most) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', most - 1) + 1;
    // A piece below half the limit would make too many messages.
    if (line > most / 2) {
      return line;
    }
    int sentence = before(BreakIterator.getSentenceInstance(ULocale.ROOT), text, most);
    if (sentence > most / 2) {
      return sentence;
    }
    int word = before(BreakIterator.getLineInstance(ULocale.ROOT), text, most);
    if (word > most / 2) {
      return word;
    }
    int character = before(BreakIterator.getCharacterInstance(ULocale.ROOT), text, most);
    if (character > 0) {
      return character;
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }

  private static int before(BreakIterator breaks, String text, int most) {
    breaks.setText(text);
    return Math.max(0, breaks.preceding(most + 1));
  }
}
