package org.vigil.channel.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;

/// Reads a browser's `Accept-Language`.
final class AcceptLanguage {
  private static final int MAX_LENGTH = 500;

  private AcceptLanguage() {}

  /// The first language that Vigil speaks, in the browser's order of preference; English if none is
  /// there or the header cannot be read.
  static Language best(@Nullable String header) {
    if (header == null || header.length() > MAX_LENGTH) {
      return Language.EN;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream()
          .map(range -> Language.of(range.getRange()))
          .flatMap(Optional::stream)
          .findFirst()
          .orElse(Language.EN);
    } catch (IllegalArgumentException e) {
      return Language.EN;
    }
  }
}
