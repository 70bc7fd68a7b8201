package org.vigil.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigil.language.Language;
import org.vigil.language.WordBreaks;

/// The words that stand in questions of every kind and say little of what one is about.
final class CommonWords {
  private static final int MOST = 80;

  private CommonWords() {}

  /// Those that most phrasings of a language hold; takes some milliseconds.
  static Set<String> of(Collection<Entry> entries, Language language) {
    Map<String, Integer> counts = new HashMap<>();
    for (Entry entry : entries) {
      for (String phrasing : entry.phrasings()) {
        new HashSet<>(WordBreaks.words(phrasing, language))
            .forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
