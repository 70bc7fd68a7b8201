package org.vigil.language;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Map;

/// Letters of other alphabets that look like a Latin letter, after Unicode's table of confusables
/// (UTS 39).
final class Lookalikes {
  private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ ʏᴢ";
  private static final Map<Integer, Character> LATIN = table();

  private Lookalikes() {}

  /// The small Latin letter that the code point looks like; 0 if none.
  static char latin(int codePoint) {
    if (codePoint < 0x80) {
      return 0;
    }
    Character letter = LATIN.get(codePoint);
    return letter == null ? 0 : letter;
  }

  private static Map<Integer, Character> table() {
    SpoofChecker checker = new SpoofChecker.Builder().build();
    Map<String, Character> prototypes = new HashMap<>();
    Map<Integer, Character> table = new HashMap<>();
    for (char c = 'a'; c <= 'z'; c++) {
      prototypes.putIfAbsent(checker.getSkeleton(String.valueOf(c)), c);
    }
    for (char c = 'a'; c <= 'z'; c++) {
      char capital = Character.toUpperCase(c);
      char small = SMALL_CAPITALS.charAt(c - 'a');
      prototypes.putIfAbsent(checker.getSkeleton(String.valueOf(capital)), c);
      if (small != ' ') {
        prototypes.putIfAbsent(checker.getSkeleton(String.valueOf(small)), c);
        table.put((int) small, c);
      }
    }
    UnicodeSet others =
        new UnicodeSet(
            "[[[:Cyrl:][:Grek:][:Armn:][:Cher:][:Lisu:][:Copt:][:Latn:]]&[:L:]-[a-zA-Z]]");
    for (String other : others) {
      Character letter = prototypes.get(checker.getSkeleton(other));
      if (letter != null) {
        // The table does not tell a capital i from a small l.
        boolean capitalI = letter == 'l' && Character.isUpperCase(other.codePointAt(0));
        table.putIfAbsent(other.codePointAt(0), capitalI ? 'i' : letter);
      }
    }
    // Negative circled and squared letters, which compatibility folding leaves alone.
    for (int i = 0; i < 26; i++) {
      table.put(0x1F150 + i, (char) ('a' + i));
      table.put(0x1F170 + i, (char) ('a' + i));
    }
    return Map.copyOf(table);
  }
}
