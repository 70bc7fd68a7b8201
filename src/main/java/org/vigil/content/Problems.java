package org.vigil.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong while content is read, so that one reading names everything. Not for use
/// by several threads at once.
public final class Problems {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

  private final List<Problem> found = new ArrayList<>();

  public void add(String file, int line, String what, String remedy) {
    found.add(new Problem(file, line, what, remedy));
  }

  /// Adds all that another reading found.
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /// A copy, by file and line.
  public List<Problem> all() {
    return found.stream().sorted(BY_PLACE).toList();
  }

  public boolean none() {
    return found.isEmpty();
  }

  public int count() {
    return found.size();
  }
}
