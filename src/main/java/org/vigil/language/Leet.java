package org.vigil.language;

import java.util.ArrayList;
import java.util.List;

/// Digits and signs that stand for letters inside words ("p4ssp0rt"). A second reading beside the
/// text as it stands, so that "500usd" keeps its number.
final class Leet {
  private static final String SIGNS = "0134578@$!|";
  private static final String LETTERS = "oieastbasii";

  private Leet() {}

  /// The readings with letters, of the same length as the text: none when no word holds such a
  /// sign, a second one when a `1` or bar may be an l.
  static List<String> readings(String text) {
    List<String> readings = new ArrayList<>(2);
    String asI = read(text, 'i');
    if (!asI.equals(text)) {
      readings.add(asI);
      String asL = read(text, 'l');
      if (!asL.equals(asI)) {
        readings.add(asL);
      }
    }
    return readings;
  }

  private static String read(String text, char one) {
    StringBuilder out = new StringBuilder(text);
    int start = 0;
    while (start < text.length()) {
      int end = start;
      boolean letters = false;
      while (end < text.length() && inWord(text.charAt(end))) {
        letters |= latin(text.charAt(end));
        end++;
      }
      for (int i = start; letters && i < end; i++) {
        int sign = SIGNS.indexOf(text.charAt(i));
        // A sign at the end of a word is punctuation or a currency.
        if (sign >= 0 && (sign < 7 || (i + 1 < end && i > start))) {
          char c = text.charAt(i);
          out.setCharAt(i, c == '1' || c == '|' ? one : LETTERS.charAt(sign));
        }
      }
      start = Math.max(end, start + 1);
    }
    return out.toString();
  }

  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean inWord(char c) {
    return latin(c) || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0;
  }
}
