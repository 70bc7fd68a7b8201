package org.vigil.language;

import java.util.Arrays;

/// Where one string ends in a text: rising indexes.
final class Ends {
  private int[] ends = new int[4];
  private int size;

  void add(int end) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  int get(int i) {
    return ends[i];
  }

  /// The position of the first end that is not before `end`; [#size] if none.
  int firstFrom(int end) {
    int at = Arrays.binarySearch(ends, 0, size, end);
    return at >= 0 ? at : -at - 1;
  }
}
