package org.vigil.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.content.YamlMap;
import org.vigil.knowledge.Source.Confidence;

/// Reads the keys that say where a fact comes from, the same in answers and in country files.
final class SourceKeys {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[01][0-9](-[0-3][0-9])?)?");

  private SourceKeys() {}

  /// The page's date as far as it is known: a day, a month, a year, or empty.
  static Optional<String> date(YamlMap item) {
    Optional<String> date = item.optionalText("date");
    if (date.isPresent() && !DATE.matcher(date.get()).matches()) {
      item.problem("date", "the date is not known here", "Write 2026-01-31, 2026-01 or 2026");
    }
    return date;
  }

  /// Empty, with a problem, if it is missing or another word.
  static Optional<Confidence> confidence(YamlMap item) {
    String text = item.text("confidence");
    for (Confidence confidence : Confidence.values()) {
      if (confidence.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(confidence);
      }
    }
    if (!text.isEmpty()) {
      item.problem("confidence", "`" + text + "` is not known", "Write high, medium or low");
    }
    return Optional.empty();
  }
}
