package org.vigil.bench;

import java.util.Arrays;

/// How long each of many things took, in nanoseconds, sorted.
record Times(long[] sorted) {
  static Times of(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  int count() {
    return sorted.length;
  }

  /// Milliseconds that this part of them took at most; NaN if there are none.
  double ms(double part) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))] / 1e6;
  }
}
