package org.vigil.language;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Matches phrases part by part in one reading, from the occurrences the automaton found.
final class Matcher {
  private static final int GAP_WORDS = 4;
  private static final int GAP_UNSPACED = 30;
  private static final int GAP_CHARS = 80;

  /// A word of at least so many letters is known even when it is split once.
  private static final int LONG = 8;

  private final Reading reading;
  private final @Nullable Ends[] ends;
  private long steps;

  /// @param ends by the automaton's string; null where it does not occur
  Matcher(Reading reading, @Nullable Ends[] ends) {
    this.reading = reading;
    this.ends = ends;
  }

  long steps() {
    return steps;
  }

  /// The shortest end of the parts from `first` on, the first of which begins at `start`; -1 if
  /// they do not match.
  int end(Phrases.Sequence<?> sequence, int first, int start) {
    List<Part> parts = sequence.parts();
    int end = accept((Part.Words) parts.get(first), start);
    if (end < 0 || parts.size() == first + 1) {
      return end;
    }
    NavigableSet<Integer> reached = new TreeSet<>(Set.of(end));
    boolean gap = false;
    for (int i = first + 1; i < parts.size() && !reached.isEmpty(); i++) {
      if (parts.get(i) instanceof Part.Gap) {
        gap = true;
        continue;
      }
      NavigableSet<Integer> next = new TreeSet<>();
      for (int from : reached) {
        int until = gap ? endOfGap(from) : from;
        if (parts.get(i) instanceof Part.Words words) {
          addWords(words, sequence.strings().get(i), from, until, next);
        } else {
          addNumbers(from, until, next);
        }
      }
      reached = next;
      gap = false;
    }
    return reached.isEmpty() ? -1 : reached.first();
  }

  /// Where a number that ends at `end` begins; -1 if there is none.
  int numberBefore(int end) {
    int start = end;
    if (start > 1 && reading.text().charAt(start - 1) == 'k' && digit(start - 2)) {
      start--;
    }
    while (start > 0 && digit(start - 1)) {
      start--;
      steps++;
    }
    return start < end && digit(start) ? start : -1;
  }

  /// The end of the words if they stand at `start`; -1 if not.
  private int accept(Part.Words words, int start) {
    Reading phrase = words.words();
    int end = start + phrase.length();
    steps++;
    if (!reading.edge(start) || (!words.open() && !reading.edge(end))) {
      return -1;
    }
    int splits = 0;
    boolean phraseAccents = false;
    boolean textAccents = false;
    boolean same = true;
    for (int i = 0; i < phrase.length(); i++) {
      steps++;
      char spoken = phrase.accented().charAt(i);
      char written = reading.accented().charAt(start + i);
      phraseAccents |= spoken != phrase.text().charAt(i);
      textAccents |= written != reading.text().charAt(start + i);
      same &= spoken == written;
      if (i > 0 && reading.split(start + i) && !phrase.split(i) && !Script.unspaced(written)) {
        splits++;
      }
    }
    // "we chat" is not "wechat", but "w e c h a t" and "tele gram" are one word.
    boolean whole = splits == 0 || splits > 1 || phrase.length() >= LONG;
    if (!whole || (phraseAccents && textAccents && !same)) {
      return -1;
    }
    return words.open() ? reading.nextEdge(end) : end;
  }

  private void addWords(Part.Words words, int string, int from, int until, Set<Integer> into) {
    Ends found = ends[string];
    if (found == null) {
      return;
    }
    int length = words.words().length();
    for (int i = found.firstFrom(from + length); i < found.size(); i++) {
      int start = found.get(i) - length;
      if (start > until) {
        return;
      }
      int end = accept(words, start);
      if (end >= 0) {
        into.add(end);
      }
    }
  }

  private void addNumbers(int from, int until, Set<Integer> into) {
    for (int start = from; start <= until && start < reading.length(); start++) {
      steps++;
      if (digit(start) && (start == from || !digit(start - 1))) {
        int end = start;
        while (end < reading.length() && digit(end)) {
          end++;
        }
        boolean thousands =
            end < reading.length() && reading.text().charAt(end) == 'k' && reading.edge(end + 1);
        into.add(thousands ? end + 1 : end);
      }
    }
  }

  private int endOfGap(int from) {
    int words = 0;
    int unspaced = 0;
    int i = from;
    while (i < reading.length() && i - from < GAP_CHARS) {
      steps++;
      char c = reading.text().charAt(i);
      if (c == Reading.END_OF_SENTENCE) {
        return i;
      }
      if (Script.unspaced(c)) {
        unspaced++;
      } else if (reading.split(i) || i == from) {
        words++;
      }
      if (words > GAP_WORDS || unspaced > GAP_UNSPACED) {
        return i;
      }
      i++;
    }
    return i;
  }

  private boolean digit(int i) {
    char c = reading.text().charAt(i);
    return c >= '0' && c <= '9';
  }
}
