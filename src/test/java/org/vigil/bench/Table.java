package org.vigil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured, line by line, and how it stands against its target.
final class Table {
  private final List<String> lines = new ArrayList<>();

  void note(String what, String format, Object... figures) {
    lines.add(
        String.format(Locale.ROOT, "%-42s %s", what, String.format(Locale.ROOT, format, figures)));
  }

  /// A figure with a target.
  ///
  /// @param unit what both are in; empty for a ratio
  void atMost(String what, double figure, double target, String unit) {
    against(what, figure, "<=", target, unit, figure <= target);
  }

  void atLeast(String what, double figure, double target, String unit) {
    against(what, figure, ">=", target, unit, figure >= target);
  }

  private void against(
      String what, double figure, String sign, double target, String unit, boolean met) {
    note(what, "%10.3f %-3s %s %.3f  %s", figure, unit, sign, target, met ? "met" : "MISSED");
  }

  void print() {
    lines.forEach(System.out::println);
  }
}
