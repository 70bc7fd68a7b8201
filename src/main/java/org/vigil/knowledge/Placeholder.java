package org.vigil.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/// A place in an entry's body where public numbers are filled in.
///
/// @param kind `numbers`, a line of its own, or `hotline`, inside a line
/// @param value what the numbers serve, or the id of a hotline
/// @param line line of the body, from 1
public record Placeholder(String kind, String value, int line) {

  static final Pattern NUMBERS = Pattern.compile("\\{numbers: ([a-z-]{1,40})\\}");
  static final Pattern HOTLINE = Pattern.compile("\\{hotline: ([a-z0-9-]{1,60})\\}");
  private static final Pattern EITHER =
      Pattern.compile(NUMBERS.pattern() + "|" + HOTLINE.pattern());

  static List<Placeholder> in(String body) {
    return EITHER
        .matcher(body)
        .results()
        .map(
            found -> {
              String before = body.substring(0, found.start());
              int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
              return found.group(1) != null
                  ? new Placeholder("numbers", found.group(1), line)
                  : new Placeholder("hotline", found.group(2), line);
            })
        .toList();
  }
}
