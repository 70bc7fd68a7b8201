package org.vigil.knowledge.ranking;

/// The features of a text with how often each occurs, by ascending hash. The lowest bit of a hash
/// tells words (0) from letters (1).
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Bag(long[] features, int[] counts) {

  static boolean isWord(long feature) {
    return (feature & 1) == 0;
  }

  /// How many features there are, each as often as it occurs.
  int length() {
    int length = 0;
    for (int count : counts) {
      length += count;
    }
    return length;
  }
}
