package org.vigil.channel.web;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML with places `{{name}}`. Whatever is put in is escaped, so it stands as text also within a
/// quoted attribute.
record Template(String html) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.]+)}}");

  /// @param values the text for each name
  String fill(UnaryOperator<String> values) {
    return PLACE
        .matcher(html)
        .replaceAll(place -> Matcher.quoteReplacement(escape(values.apply(place.group(1)))));
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
