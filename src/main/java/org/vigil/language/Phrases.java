package org.vigil.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.content.Problems;
import org.vigil.content.YamlMap;

/// Volunteers' phrases, compiled: finds all of them in a text in time linear in the text's length.
/// Immutable; safe for many threads.
///
/// Plain words match without regard to case, accents, look-alike letters and the separators between
/// them, at word edges; in scripts without spaces they match anywhere. `...` is a gap of up to four
/// words (thirty characters in scripts without spaces) within a sentence, `(a|b)` gives
/// alternatives, `*` is the rest of a word, `#` a number.
///
/// @param <T> what a phrase stands for
public final class Phrases<T> {
  private final Automaton automaton;
  private final int strings;
  private final Map<Integer, List<Sequence<T>>> byFirst;

  private Phrases(Automaton automaton, int strings, Map<Integer, List<Sequence<T>>> byFirst) {
    this.automaton = automaton;
    this.strings = strings;
    this.byFirst = byFirst;
  }

  /// What a phrase stands for, and where in the text as written it was found.
  public record Match<T>(T tag, Span span) {}

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /// All matches, in no particular order, equal ones once; a phrase gives at most sixteen.
  public List<Match<T>> in(Normalized text) {
    return scan(text).matches();
  }

  /// The same, with the count of steps it took.
  Scan<T> scan(Normalized text) {
    Scan<T> scan = new Scan<>(byFirst, strings);
    text.readings().forEach(reading -> scan.read(reading, automaton));
    return scan;
  }

  /// A phrase without alternatives.
  ///
  /// @param strings the automaton's string of each part that has one, else -1
  record Sequence<T>(T tag, List<Part> parts, List<Integer> strings) {}

  /// Collects phrases. A phrase that cannot be read becomes a problem and is left out.
  public static final class Builder<T> {
    private static final int MOST_IN_A_FILE = 500;

    private final PhraseSyntax syntax = new PhraseSyntax();
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final List<Sequence<T>> sequences = new ArrayList<>();

    private Builder() {}

    /// Adds the phrases of one list of a file; none if the key is missing.
    public Builder<T> add(T tag, YamlMap map, String key, Problems problems) {
      List<YamlMap.Item> phrases = map.items(key);
      if (phrases.size() > MOST_IN_A_FILE) {
        map.problem(key, "there are more than " + MOST_IN_A_FILE + " phrases", "Keep the best");
      }
      phrases.stream().limit(MOST_IN_A_FILE).forEach(p -> add(tag, p, map.file(), problems));
      return this;
    }

    private void add(T tag, YamlMap.Item phrase, String file, Problems problems) {
      try {
        for (List<Part> parts : syntax.read(phrase.text())) {
          Sequence<T> sequence =
              new Sequence<>(tag, parts, parts.stream().map(this::string).toList());
          sequences.add(sequence);
        }
      } catch (PhraseSyntaxException e) {
        problems.add(file, phrase.line(), String.valueOf(e.getMessage()), e.remedy());
      }
    }

    private int string(Part part) {
      return part instanceof Part.Words(Reading words, boolean open)
          ? strings.computeIfAbsent(words.text(), w -> strings.size())
          : -1;
    }

    public Phrases<T> compile() {
      Map<Integer, List<Sequence<T>>> byFirst = new HashMap<>();
      for (Sequence<T> sequence : sequences) {
        int first = sequence.strings().stream().filter(s -> s >= 0).findFirst().orElseThrow();
        byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(sequence);
      }
      return new Phrases<>(
          new Automaton(List.copyOf(strings.keySet())), strings.size(), Map.copyOf(byFirst));
    }
  }
}
