package org.vigil.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/// What matching must know about a character.
final class Script {
  /// Khmer coeng and Burmese virama: the next letter hangs below and belongs to the same syllable.
  private static final String STACKERS = "\u17d2\u1039";

  private Script() {}

  /// True for scripts written without spaces between words.
  static boolean unspaced(int codePoint) {
    if (codePoint < 0x0e00) {
      return false;
    }
    return switch (UScript.getScript(codePoint)) {
      case UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA ->
          true;
      default -> false;
    };
  }

  static boolean mark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  static boolean stacks(int codePoint) {
    return STACKERS.indexOf(codePoint) >= 0;
  }

  /// The ASCII digit of any decimal digit; -1 for anything else.
  static int digit(int codePoint) {
    return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
        ? UCharacter.digit(codePoint, 10)
        : -1;
  }
}
