package org.vigil.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The commonest words of the languages in Latin script, and how their other words begin and end,
/// from the resource latin-words.txt. A word of several languages counts for each of them.
final class LatinWords {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}'-]+|-+");

  /// A letter that only Vietnamese has is as good as a word.
  private static final double LETTER = 2;

  private static final double WORD = 1;
  private static final double AFFIX = 0.35;

  /// Less than a word and two affixes is a name or a guess.
  private static final double LEAST = 0.7;

  /// How much more than the next language one must have.
  private static final double LEAD = 0.3;

  /// Sums that differ by less are alike.
  private static final double ALIKE = 0.01;

  /// Words of a long text.
  private static final int LONG = 10;

  private static final Set<Language> SISTERS = EnumSet.of(Language.ID, Language.MS);

  private static final Map<String, Set<Language>> WORDS = new HashMap<>();
  private static final Map<String, Set<Language>> BEGINNINGS = new HashMap<>();
  private static final Map<String, Set<Language>> ENDINGS = new HashMap<>();

  static {
    read();
  }

  private LatinWords() {}

  /// The language with the most, if it leads. Linear.
  static Optional<Language> detect(String text) {
    Map<Language, Double> scores = new EnumMap<>(Language.class);
    int words = 0;
    for (String word : SEPARATORS.split(text.toLowerCase(Locale.ROOT), -1)) {
      count(word, scores);
      words += word.isEmpty() ? 0 : 1;
    }
    List<Map.Entry<Language, Double>> order = new ArrayList<>(scores.entrySet());
    order.sort(Map.Entry.<Language, Double>comparingByValue().reversed());
    if (order.isEmpty() || order.getFirst().getValue() < LEAST) {
      return Optional.empty();
    }
    Language most = order.getFirst().getKey();
    double lead = order.getFirst().getValue() - next(order, most);
    return lead >= LEAD ? Optional.of(closer(most, scores, words)) : Optional.empty();
  }

  /// The score of the next language that is not a sister of the first.
  private static double next(List<Map.Entry<Language, Double>> order, Language first) {
    return order.stream()
        .filter(entry -> entry.getKey() != first)
        .filter(entry -> !(SISTERS.contains(first) && SISTERS.contains(entry.getKey())))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElse(0);
  }

  /// Most Malay and Indonesian words are the same. A short text without any that differs is taken
  /// for the one with five times as many speakers; a long one would hold an Indonesian word if it
  /// were Indonesian, since more of those are listed.
  private static Language closer(Language most, Map<Language, Double> scores, int words) {
    if (!SISTERS.contains(most)) {
      return most;
    }
    double malay = scores.getOrDefault(Language.MS, 0.0) - scores.getOrDefault(Language.ID, 0.0);
    return malay > ALIKE || (malay > -ALIKE && words >= LONG) ? Language.MS : Language.ID;
  }

  private static void count(String word, Map<Language, Double> scores) {
    Set<Language> languages = WORDS.get(word);
    if (languages != null) {
      languages.forEach(language -> scores.merge(language, WORD, Double::sum));
    }
    if (word.chars().anyMatch(LatinWords::vietnamese)) {
      scores.merge(Language.VI, LETTER, Double::sum);
    } else if (languages == null && word.length() > 3) {
      Set<Language> begin = EnumSet.noneOf(Language.class);
      Set<Language> end = EnumSet.noneOf(Language.class);
      for (int length = 2; length < Math.min(7, word.length()); length++) {
        begin.addAll(BEGINNINGS.getOrDefault(word.substring(0, length), Set.of()));
        end.addAll(ENDINGS.getOrDefault(word.substring(word.length() - length), Set.of()));
      }
      begin.forEach(language -> scores.merge(language, AFFIX, Double::sum));
      end.forEach(language -> scores.merge(language, AFFIX, Double::sum));
    }
  }

  private static boolean vietnamese(int c) {
    return "ơưđă".indexOf(c) >= 0 || (c >= 0x1ea0 && c <= 0x1ef9);
  }

  private static void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LatinWords.class.getResourceAsStream("latin-words.txt"), "latin-words.txt"),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(LatinWords::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line) {
    String[] parts = line.split(": ", 2);
    Language language = Language.of(parts[0]).orElseThrow();
    for (String word : parts[1].split(" +", -1)) {
      if (word.endsWith("-")) {
        put(BEGINNINGS, word.substring(0, word.length() - 1), language);
      } else if (word.startsWith("-")) {
        put(ENDINGS, word.substring(1), language);
      } else {
        put(WORDS, word, language);
      }
    }
  }

  private static void put(Map<String, Set<Language>> map, String word, Language language) {
    map.computeIfAbsent(word, w -> EnumSet.noneOf(Language.class)).add(language);
  }
}
