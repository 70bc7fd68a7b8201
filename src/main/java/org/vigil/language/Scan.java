package org.vigil.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One search of phrases through the readings of one text.
final class Scan<T> {
  private static final int MOST_OF_A_PHRASE = 16;

  private final Map<Integer, List<Phrases.Sequence<T>>> byFirst;
  private final int strings;
  private final Set<Phrases.Match<T>> matches = new LinkedHashSet<>();
  private long steps;

  Scan(Map<Integer, List<Phrases.Sequence<T>>> byFirst, int strings) {
    this.byFirst = byFirst;
    this.strings = strings;
  }

  List<Phrases.Match<T>> matches() {
    return List.copyOf(matches);
  }

  /// How many elementary steps were taken so far.
  long steps() {
    return steps;
  }

  void read(Reading reading, Automaton automaton) {
    @Nullable Ends[] ends = new Ends[strings];
    List<Integer> found = new ArrayList<>();
    steps += reading.length();
    automaton.scan(
        reading.text(),
        (string, end) -> {
          steps++;
          Ends of = ends[string];
          if (of == null) {
            of = new Ends();
            ends[string] = of;
            found.add(string);
          }
          of.add(end);
        });
    Matcher matcher = new Matcher(reading, ends);
    for (int string : found) {
      for (Phrases.Sequence<T> sequence : byFirst.getOrDefault(string, List.of())) {
        match(sequence, matcher, reading, Objects.requireNonNull(ends[string]));
      }
    }
    steps += matcher.steps();
  }

  private void match(Phrases.Sequence<T> sequence, Matcher matcher, Reading reading, Ends ends) {
    int first = sequence.parts().getFirst() instanceof Part.Words ? 0 : 1;
    int length = ((Part.Words) sequence.parts().get(first)).words().length();
    int count = 0;
    for (int i = 0; i < ends.size() && count < MOST_OF_A_PHRASE; i++) {
      int start = ends.get(i) - length;
      int from = first == 0 ? start : matcher.numberBefore(start);
      int end = from < 0 ? -1 : matcher.end(sequence, first, start);
      if (end >= 0) {
        matches.add(new Phrases.Match<>(sequence.tag(), reading.span(from, end)));
        count++;
      }
    }
  }
}
