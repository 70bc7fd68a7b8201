package org.vigil.conversation;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.language.Language;

/// Countries by their names in all languages of the bot, and by their codes.
final class Countries {
  /// Where people are held, and where most of them come from: offered as buttons.
  static final List<String> OF_COMPOUNDS = List.of("KH", "MM", "LA", "TH", "PH", "MY", "VN", "AE");

  static final List<String> OF_PEOPLE =
      List.of("KH", "VN", "CN", "ID", "PH", "IN", "TH", "MY", "MM", "BD", "KE", "UG");

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("burma", "MM"),
          Map.entry("uk", "GB"),
          Map.entry("england", "GB"),
          Map.entry("usa", "US"),
          Map.entry("america", "US"),
          Map.entry("uae", "AE"),
          Map.entry("dubai", "AE"),
          Map.entry("korea", "KR"),
          Map.entry("kampuchea", "KH"),
          Map.entry("srok khmer", "KH"),
          Map.entry("ស្រុកខ្មែរ", "KH"),
          Map.entry("ខ្មែរ", "KH"),
          Map.entry("viet nam", "VN"));
  private static final Map<String, String> BY_NAME = names();

  private Countries() {}

  /// The country that the whole text names; empty if it says anything else. Two letters count as a
  /// code only when they are capitals: "my" and "in" are words.
  static Optional<String> named(String text) {
    String stripped = text.strip();
    if (stripped.length() == 2 && CODES.contains(stripped)) {
      return Optional.of(stripped);
    }
    String name = stripped.toLowerCase(Locale.ROOT).replaceAll("[.!?។]+$", "");
    return Optional.ofNullable(BY_NAME.get(name.replaceFirst("^(i am |i'm |im )?in ", "")));
  }

  static boolean isCode(String code) {
    return CODES.contains(code);
  }

  static String name(String code, Language language) {
    return new ULocale("", code).getDisplayCountry(ULocale.forLocale(language.locale()));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>(OTHER_NAMES);
    for (String code : CODES) {
      for (Language language : Language.values()) {
        names.putIfAbsent(name(code, language).toLowerCase(Locale.ROOT), code);
      }
    }
    return Map.copyOf(names);
  }
}
