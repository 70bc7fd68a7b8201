package org.vigil.cli;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Breaks a line where its script allows it, also in scripts without spaces.
final class Wrapped {
  private Wrapped() {}

  /// @param width most chars of a line; a longer word stands alone
  static Stream<String> lines(String text, int width) {
    BreakIterator breaks = BreakIterator.getLineInstance();
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    int start = 0;
    int last = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (text.substring(start, next).strip().length() > width && last > start) {
        lines.add(text.substring(start, last).stripTrailing());
        start = last;
      }
      last = next;
    }
    lines.add(text.substring(start).stripTrailing());
    return lines.stream();
  }
}
