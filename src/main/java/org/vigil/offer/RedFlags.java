package org.vigil.offer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.language.Language;
import org.vigil.language.Normalized;
import org.vigil.language.Phrases;
import org.vigil.language.Span;

/// The warning signs: their phrases in all languages and what each means.
final class RedFlags {

  private final Phrases<String> phrases;
  private final Map<String, Map<Language, OfferCheck.RedFlag>> texts;

  RedFlags(Phrases<String> phrases, Map<String, Map<Language, OfferCheck.RedFlag>> texts) {
    this.phrases = phrases;
    this.texts = new HashMap<>(texts);
  }

  /// The first evidence of each flag whose phrases stand in a text, by slug. A text may be in any
  /// language or several: all phrases are looked for at once.
  Map<String, Span> in(Normalized text) {
    List<Phrases.Match<String>> matches =
        phrases.in(text).stream()
            .sorted(
                Comparator.comparingInt((Phrases.Match<String> m) -> m.span().from())
                    .thenComparingInt(m -> m.span().to()))
            .toList();
    Map<String, Span> first = new LinkedHashMap<>();
    matches.forEach(match -> first.putIfAbsent(match.tag(), match.span()));
    return first;
  }

  /// In a language, else in English.
  ///
  /// @throws IllegalArgumentException if there is no such flag
  OfferCheck.RedFlag text(String slug, Language language) {
    Map<Language, OfferCheck.RedFlag> all = texts.getOrDefault(slug, Map.of());
    OfferCheck.RedFlag text = all.getOrDefault(language, all.get(Language.EN));
    if (text == null) {
      throw new IllegalArgumentException("there is no such red flag");
    }
    return text;
  }

  Set<String> slugs() {
    return new TreeSet<>(texts.keySet());
  }

  boolean has(String slug, Language language) {
    return texts.getOrDefault(slug, Map.of()).containsKey(language);
  }
}
