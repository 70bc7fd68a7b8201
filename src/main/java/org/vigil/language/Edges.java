package org.vigil.language;

import java.util.BitSet;

/// Where words may begin and end in a squeezed text.
final class Edges {
  private Edges() {}

  /// @param splits the indexes before which a separator was dropped
  static BitSet of(String text, BitSet splits) {
    int n = text.length();
    BitSet edges = (BitSet) splits.clone();
    edges.set(0);
    edges.set(n);
    for (int i = 1; i < n; i++) {
      if (between(text.charAt(i - 1), text.charAt(i))) {
        edges.set(i);
      }
    }
    return edges;
  }

  private static boolean between(char before, char after) {
    if (Character.isLowSurrogate(after)) {
      return false;
    }
    boolean unspaced = Script.unspaced(after);
    if (unspaced != Script.unspaced(before)) {
      return true;
    }
    if (unspaced) {
      // A word may end anywhere but inside a syllable.
      return !Script.mark(after) && !Script.stacks(before);
    }
    return kind(before) != kind(after) || kind(after) == 0;
  }

  private static int kind(char c) {
    if (c >= '0' && c <= '9') {
      return 1;
    }
    // Only letters are kept of the characters beyond the first plane.
    return Character.isLetter(c) || Script.mark(c) || Character.isSurrogate(c) ? 2 : 0;
  }
}
