package org.vigil.picture;

import java.util.regex.Pattern;

/// What Tesseract read.
///
/// @param words in lines as in the picture; empty if nothing was sure enough or holds a letter
/// @param confidence the mean over all letters, 0 to 100. With the right model it is above 70, with
///     that of another script below 45
record Reading(String words, double confidence) {
  private static final int BLOCK = 2;
  private static final int PARAGRAPH = 3;
  private static final int LINE = 4;
  private static final int CONFIDENCE = 10;
  private static final int TEXT = 11;

  /// Words less sure than this are mostly borders, icons and noise.
  private static final double SURE_WORD = 35;

  private static final double SURE = 65;

  /// Spaces that scripts without spaces do not have.
  private static final Pattern WITHIN_SCRIPT =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsThai}\\p{IsKhmer}\\p{IsMyanmar}]) "
              + "(?=[\\p{IsHan}\\p{IsThai}\\p{IsKhmer}\\p{IsMyanmar}])");

  static final Reading NOTHING = new Reading("", 0);

  /// Reads Tesseract's table of words: one a line, tab-separated, with where it stands and how sure
  /// it is.
  static Reading of(String table) {
    StringBuilder words = new StringBuilder();
    String at = "";
    double sum = 0;
    int letters = 0;
    for (String row : table.lines().skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      double confidence = cells.length <= TEXT ? -1 : number(cells[CONFIDENCE]);
      if (confidence < 0 || cells[TEXT].isBlank()) {
        continue;
      }
      String word = cells[TEXT].strip();
      sum += confidence * word.length();
      letters += word.length();
      if (confidence >= SURE_WORD) {
        String here = cells[BLOCK] + "." + cells[PARAGRAPH] + "." + cells[LINE];
        words.append(words.isEmpty() ? "" : here.equals(at) ? " " : "\n").append(word);
        at = here;
      }
    }
    String text = WITHIN_SCRIPT.matcher(words).replaceAll("");
    boolean letter = text.codePoints().anyMatch(Character::isLetter);
    return letter ? new Reading(text, sum / letters) : NOTHING;
  }

  boolean sure() {
    return confidence >= SURE;
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
