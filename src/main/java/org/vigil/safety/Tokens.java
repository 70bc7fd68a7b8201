package org.vigil.safety;

import java.util.Arrays;

/// The words of a text, run together. Letters held down ("helppp") count once; a number becomes a
/// sign for its size, as what matters of one is whether it can be a child's age.
final class Tokens {
  private static final int LONGEST_RUN = 2;

  private final StringBuilder squeezed = new StringBuilder();
  private int[] ends = new int[32];
  private int count;

  private Tokens() {}

  static Tokens of(String text) {
    Tokens tokens = new Tokens();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && wordy(text.charAt(end)) && digit(text, end) == digit(text, i)) {
        end++;
      }
      if (end > i) {
        tokens.add(text, i, end);
      }
      i = Math.max(end, i + 1);
    }
    return tokens;
  }

  String squeezed() {
    return squeezed.toString();
  }

  int count() {
    return count;
  }

  /// Where a word begins in [#squeezed].
  int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  /// Where it ends.
  int end(int word) {
    return ends[word];
  }

  private void add(String text, int start, int end) {
    if (digit(text, start)) {
      squeezed.append(size(text.substring(start, end)));
    } else {
      for (int i = start; i < end; i++) {
        if (!heldDown(text, start, i)) {
          squeezed.append(text.charAt(i));
        }
      }
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = squeezed.length();
  }

  private static boolean heldDown(String text, int start, int i) {
    return i - start >= LONGEST_RUN
        && text.charAt(i) == text.charAt(i - 1)
        && text.charAt(i) == text.charAt(i - 2);
  }

  private static char size(String digits) {
    int number = digits.length() > 4 ? 10_000 : Integer.parseInt(digits);
    if (number <= 5) {
      return '3';
    }
    return number < 18 ? '9' : number <= 99 ? '5' : '7';
  }

  private static boolean digit(String text, int i) {
    return text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static boolean wordy(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
