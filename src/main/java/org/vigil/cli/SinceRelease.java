package org.vigil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigil.knowledge.TestBaseline;
import org.vigil.knowledge.TestQuestion;
import org.vigil.knowledge.TestQuestion.Outcome;

/// Which test questions got better or worse since the last release.
final class SinceRelease {
  private SinceRelease() {}

  /// Names each that got worse, and counts the rest.
  static void print(TestBaseline before, Map<TestQuestion, Outcome> now, PrintWriter out) {
    int better = 0;
    int fresh = 0;
    List<String> worse = new ArrayList<>();
    for (Map.Entry<TestQuestion, Outcome> one : now.entrySet()) {
      Optional<Outcome> then = before.of(one.getKey());
      int change = then.map(outcome -> one.getValue().compareTo(outcome)).orElse(0);
      fresh += then.isEmpty() ? 1 : 0;
      better += change < 0 ? 1 : 0;
      if (change > 0) {
        worse.add(
            "worse: %s: %s (was %s, is %s)"
                .formatted(
                    one.getKey().place(),
                    one.getKey().ask(),
                    name(then.orElseThrow()),
                    name(one.getValue())));
      }
    }
    worse.forEach(out::println);
    out.printf(
        "since the last release: %d better, %d worse, %d new%n", better, worse.size(), fresh);
  }

  /// Writes the results down as those of this release.
  static void keep(Path folder, Map<TestQuestion, Outcome> now) {
    try {
      Fixing.write(folder, TestBaseline.FILE, TestBaseline.render(now), new ArrayList<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
