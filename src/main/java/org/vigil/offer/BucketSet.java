package org.vigil.offer;

import java.util.Arrays;

/// Buckets that a text fills, in space that grows with the text and not with the number of buckets.
/// Not safe for several threads.
final class BucketSet {

  private int[] buckets;
  private int count;

  /// @param expected about how many are put in
  BucketSet(int expected) {
    this.buckets = new int[Math.max(16, expected)];
  }

  void add(int bucket) {
    if (count == buckets.length) {
      buckets = Arrays.copyOf(buckets, 2 * count);
    }
    buckets[count++] = bucket;
  }

  /// Each bucket once, ascending.
  int[] sorted() {
    Arrays.sort(buckets, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || buckets[i] != buckets[distinct - 1]) {
        buckets[distinct++] = buckets[i];
      }
    }
    count = distinct;
    return Arrays.copyOf(buckets, distinct);
  }
}
