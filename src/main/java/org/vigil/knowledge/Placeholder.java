package org.vigil.knowledge;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A place in an entry's body where public numbers or what is known of a country are filled in.
///
/// @param kind `numbers` or `country`, a line of its own, or `hotline`, inside a line
/// @param value what the numbers serve, what of the country ([#OF_COUNTRY]), or the id of a hotline
/// @param line line of the body, from 1
public record Placeholder(String kind, String value, int line) {

  static final Pattern NUMBERS = Pattern.compile("\\{numbers: ([a-z-]{1,40})\\}");
  static final Pattern HOTLINE = Pattern.compile("\\{hotline: ([a-z0-9-]{1,60})\\}");
  static final Pattern COUNTRY = Pattern.compile("\\{country: ([a-z-]{1,40})\\}");
  private static final Pattern ANY =
      Pattern.compile("\\{(numbers|hotline|country): ([a-z0-9-]{1,60})\\}");

  /// Where agencies and jobs are looked up.
  public static final String LICENCE = "licence";

  /// Where to report.
  public static final String REPORT = "report";

  /// What a worker needs before going abroad.
  public static final String BEFORE_LEAVING = "before-leaving";

  /// The country's notes that name this answer.
  public static final String RULES = "rules";

  /// What of a country can be filled in.
  static final Set<String> OF_COUNTRY = Set.of(LICENCE, REPORT, BEFORE_LEAVING, RULES);

  static List<Placeholder> in(String body) {
    return ANY.matcher(body)
        .results()
        .map(
            found -> {
              String before = body.substring(0, found.start());
              int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
              return new Placeholder(found.group(1), found.group(2), line);
            })
        .toList();
  }

  /// Whether it is filled in from the country that a person comes from, rather than the one where
  /// they are.
  public boolean ofHome() {
    return (kind.equals("country") && !value.equals(REPORT))
        || (kind.equals("numbers") && value.equals("consular"));
  }
}
