package org.vigil.safety;

import java.util.ArrayList;
import java.util.List;

/// Cuts a long text where a sentence, line or word ends, so that one urgent sentence counts as much
/// in a long message as alone. Linear.
final class Passages {
  private static final int LONGEST = 400;
  private static final int LEAST = 200;
  private static final String ENDS = ".!?;\u3002\u0964\u104b\u17d4\n";

  private Passages() {}

  /// The pieces in order, none longer than 400 chars; the whole text is in them.
  static List<String> of(String text) {
    List<String> passages = new ArrayList<>();
    int start = 0;
    while (text.length() - start > LONGEST) {
      int end = cut(text, start);
      passages.add(text.substring(start, end));
      start = end;
    }
    passages.add(text.substring(start));
    return passages;
  }

  private static int cut(String text, int start) {
    for (int i = start + LONGEST - 1; i >= start + LEAST; i--) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    for (int i = start + LONGEST - 1; i >= start + LEAST; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return start + LONGEST;
  }
}
