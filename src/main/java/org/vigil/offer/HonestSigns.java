package org.vigil.offer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Normalized;
import org.vigil.language.Phrases;

/// What honest adverts tell and traps seldom trouble to, by what it is about: who offers, what is
/// done, on what terms, and what one must be able to do: `honest-signs.yml`. Immutable; safe for
/// many threads.
///
/// @param phrases each standing for its subject
record HonestSigns(Phrases<String> phrases) {

  static final List<String> SUBJECTS = List.of("employer", "skill", "terms", "work");

  static final String FILE = "honest-signs.yml";

  /// Letters in which an ordinary advert tells its first thing.
  private static final double SUBJECT_EVERY = 300;

  /// Letters at which an advert's surplus counts half.
  private static final double SHORT = 1500;

  /// Reads the file; without it nothing speaks for an offer. Blocks on the disk.
  static HonestSigns load(ContentDirectory content, Problems problems) {
    Phrases.Builder<String> phrases = Phrases.builder();
    content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .ifPresentOrElse(
            top -> read(top, phrases, problems),
            () ->
                problems.add(FILE, 1, "what honest adverts tell cannot be read", "Bring it back"));
    return new HonestSigns(phrases.compile());
  }

  private static void read(YamlMap top, Phrases.Builder<String> phrases, Problems problems) {
    top.onlyKeys(SUBJECTS.toArray(String[]::new));
    SUBJECTS.forEach(subject -> phrases.add(subject, top, subject, problems));
  }

  /// How much more of substance a text tells than adverts of its length do: the sum over subjects
  /// of the logarithm of one more than the different things said, less what its length lets
  /// expect. Above zero for an advert that tells much, below for one that tells little; near zero
  /// for a short message, which has no room to tell anything.
  double surplus(Normalized text) {
    Map<String, Set<String>> said = new TreeMap<>();
    for (Phrases.Match<String> match : phrases.in(text)) {
      String words = match.span().of(text.original(), text.original().length());
      said.computeIfAbsent(match.tag(), subject -> new HashSet<>())
          .add(words.toLowerCase(Locale.ROOT));
    }
    double told = said.values().stream().mapToDouble(words -> Math.log1p(words.size())).sum();
    double length = text.original().length();
    return (told - Math.log1p(length / SUBJECT_EVERY)) * length / (length + SHORT);
  }
}
