package org.vigil.channel.telegram;

import java.util.regex.Pattern;

/// Makes somebody's words safe to show: nothing in them can be tapped, and nothing turns the
/// reading direction of what follows.
///
/// Telegram makes links of bare addresses, mentions, commands, tags and numbers in any text. A
/// word joiner (U+2060, no width, no break) is put inside each. The two zero-width joiners would
/// not do: Telegram's parser takes them as parts of a link, but ends it at U+2060
/// (`is_url_unicode_symbol` in MessageEntity.cpp of tdlib). Visible words stay as they are,
/// unlike with `hxxp` and `[.]`, which frightened readers do not know.
final class Defang {
  static final char JOINER = '\u2060';

  /// Embeddings, overrides and isolates; and the joiner itself, so that defanging twice is
  /// defanging once.
  private static final Pattern REMOVED = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u2060]");

  /// After each of these something tappable may go on or begin.
  private static final Pattern SIGNS = Pattern.compile("[.@:/#$](?=[^\\s])");

  /// What stands between the digits of one number.
  private static final String GROUPING = " ().-";

  private static final int DIGITS = 4;

  private Defang() {}

  static String text(String words) {
    String clean = REMOVED.matcher(words).replaceAll("");
    return SIGNS.matcher(numbers(clean)).replaceAll("$0" + JOINER);
  }

  /// Leaves no more than four digits together: phones and cards have seven and more.
  private static String numbers(String words) {
    StringBuilder out = new StringBuilder(words.length());
    int digits = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= '0' && c <= '9') {
        if (digits == DIGITS) {
          out.append(JOINER);
          digits = 0;
        }
        digits++;
      } else if (GROUPING.indexOf(c) < 0) {
        digits = 0;
      }
      out.append(c);
    }
    return out.toString();
  }
}
