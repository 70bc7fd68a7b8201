package org.vigil.language;

/// Spellings of Khmer and Thai that look the same on the screen and are typed both ways, brought to
/// one.
///
/// Khmer: the subscripts of da and ta; subscript ro before another subscript; the vowels oo and aə
/// typed in two parts; the two letters of "oy". Thai: ae typed as two e.
final class SameLook {
  private static final char COENG = '\u17d2';

  private SameLook() {}

  static Tracked unify(Tracked in) {
    String text = in.text();
    if (!mayDiffer(text)) {
      return in;
    }
    Tracked.Builder out = new Tracked.Builder(text.length());
    int i = 0;
    while (i < text.length()) {
      int length = swapped(text, i) ? 4 : pair(text, i) == 0 ? 1 : 2;
      Span span = in.span(i, i + length);
      if (length == 4) {
        out.add(text.substring(i + 2, i + 4), span.from(), span.to());
        out.add(text.substring(i, i + 2), span.from(), span.to());
      } else if (length == 2) {
        out.add(pair(text, i), span.from(), span.to());
      } else {
        out.add(single(text, i), span.from(), span.to());
      }
      i += length;
    }
    return out.build();
  }

  private static boolean mayDiffer(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u0e40' || (c >= '\u1780' && c <= '\u17ff')) {
        return true;
      }
    }
    return false;
  }

  /// Subscript ro followed by another subscript: the order people type varies, ro goes last.
  private static boolean swapped(String text, int i) {
    return i + 3 < text.length()
        && text.charAt(i) == COENG
        && text.charAt(i + 1) == '\u179a'
        && text.charAt(i + 2) == COENG
        && text.charAt(i + 3) != '\u179a';
  }

  private static char pair(String text, int i) {
    if (i + 1 >= text.length()) {
      return 0;
    }
    char second = text.charAt(i + 1);
    return switch (text.charAt(i)) {
      case '\u17c1' -> second == '\u17b6' ? '\u17c4' : second == '\u17b8' ? '\u17be' : 0;
      case '\u0e40' -> second == '\u0e40' ? '\u0e41' : 0;
      default -> 0;
    };
  }

  private static char single(String text, int i) {
    char c = text.charAt(i);
    if (c == '\u178a' && i > 0 && text.charAt(i - 1) == COENG) {
      return '\u178f';
    }
    return c == '\u17b2' ? '\u17b1' : c;
  }
}
