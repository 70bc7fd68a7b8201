package org.vigil.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.safety.Danger.Level;

/// Counts what was recognised and what was not. Not for use by several threads at once.
final class DangerCounts {
  private final Map<Level, Long> urgent = new EnumMap<>(Level.class);
  private final Map<Level, Long> others = new EnumMap<>(Level.class);

  void add(boolean isUrgent, Level level) {
    (isUrgent ? urgent : others).merge(level, 1L, Long::sum);
  }

  /// All figures; what gets the path or the question counts as positive.
  Map<String, @Nullable Object> figures() {
    long found = found(urgent);
    long wrongly = found(others);
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("n", n());
    figures.put("recall", EvalCommand.share(found, sum(urgent)));
    figures.put("straight", EvalCommand.share(count(urgent, Level.URGENT), sum(urgent)));
    figures.put(
        "asked", EvalCommand.share(count(urgent, Level.UNSURE) + count(others, Level.UNSURE), n()));
    figures.put("false_straight", EvalCommand.share(count(others, Level.URGENT), sum(others)));
    figures.put("precision", EvalCommand.share(found, found + wrongly));
    figures.put("f1", EvalCommand.share(2 * found, found + wrongly + sum(urgent)));
    return figures;
  }

  /// The number of cases, and the recall.
  Map<String, @Nullable Object> recall() {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("n", n());
    figures.put("recall", EvalCommand.share(found(urgent), sum(urgent)));
    return figures;
  }

  private long n() {
    return sum(urgent) + sum(others);
  }

  private static long found(Map<Level, Long> counts) {
    return count(counts, Level.URGENT) + count(counts, Level.UNSURE);
  }

  private static long count(Map<Level, Long> counts, Level level) {
    return counts.getOrDefault(level, 0L);
  }

  private static long sum(Map<Level, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
