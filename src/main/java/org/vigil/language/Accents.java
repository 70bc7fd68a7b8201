package org.vigil.language;

import com.ibm.icu.text.Normalizer2;

/// Latin letters without their accents, as people type Vietnamese in a hurry and as evaders
/// decorate English.
final class Accents {
  private static final int END = 0x1f00;
  private static final char[] BASE = table();

  private Accents() {}

  /// The letter without accents; the char itself when it is no accented Latin letter.
  static char strip(char c) {
    return c >= 0xc0 && c < END && BASE[c] != 0 ? BASE[c] : c;
  }

  private static char[] table() {
    Normalizer2 nfd = Normalizer2.getNFDInstance();
    char[] base = new char[END];
    for (char c = 0xc0; c < END; c++) {
      String parts = nfd.getDecomposition(c);
      if (parts != null && parts.charAt(0) < 0x80 && Character.isLetter(parts.charAt(0))) {
        base[c] = parts.charAt(0);
      }
    }
    String bare = "đdøołlħhŧtıi";
    for (int i = 0; i < bare.length(); i += 2) {
      base[bare.charAt(i)] = bare.charAt(i + 1);
    }
    return base;
  }
}
