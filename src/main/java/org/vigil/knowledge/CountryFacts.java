package org.vigil.knowledge;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Language;

/// What is known of one country, from `countries/<country>.yml`. What is empty is not known:
/// whoever shows it says so.
///
/// @param country ISO 3166-1 alpha-2
/// @param licences where agencies are looked up
/// @param jobs where approved jobs are listed
/// @param report the lines to report to, best first
/// @param abroad the state's lines and missions for its own people
/// @param beforeLeaving what a worker needs before going abroad
/// @param notes other rules and warnings
public record CountryFacts(
    String country,
    Optional<Register> licences,
    Optional<Register> jobs,
    List<Office> report,
    List<Office> abroad,
    List<Rule> beforeLeaving,
    List<Rule> notes) {

  public CountryFacts {
    report = List.copyOf(report);
    abroad = List.copyOf(abroad);
    beforeLeaving = List.copyOf(beforeLeaving);
    notes = List.copyOf(notes);
  }

  /// Reads all files; one with a problem is left out. Blocks on the disk.
  ///
  /// @return by country
  public static Map<String, CountryFacts> load(ContentDirectory content, Problems problems) {
    return new CountryFiles(content, problems).countries();
  }

  /// The notes that an answer shows.
  public List<Rule> rules(String topic) {
    return notes.stream().filter(note -> note.topics().contains(topic)).toList();
  }

  /// An official list, or the office that keeps it.
  ///
  /// @param url its page; empty if only the office is known
  public record Register(String name, Optional<URI> url) {}

  /// A line of `hotlines/`.
  ///
  /// @param hotline its id there
  /// @param serves what it is for here; none if that is not said
  /// @param locatedIn the country where a mission sits; empty for a line at home
  /// @param line where it stands in its file, for problems
  public record Office(String hotline, Set<String> serves, Optional<String> locatedIn, int line) {
    public Office {
      serves = Set.copyOf(serves);
    }
  }

  /// A sentence, in those languages that have it; always in English.
  ///
  /// @param topics the answers that show it
  public record Rule(Map<Language, String> words, Set<String> topics) {
    public Rule {
      words = Map.copyOf(words);
      topics = Set.copyOf(topics);
    }
  }
}
