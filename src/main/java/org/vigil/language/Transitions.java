package org.vigil.language;

import java.util.Arrays;

/// The edges of a trie in one flat hash table: a node and a char give the next node.
final class Transitions {
  private final long[] keys;
  private final int[] targets;
  private final int mask;

  /// @param edges how many there will be at most
  Transitions(int edges) {
    int size = Math.max(16, Integer.highestOneBit(edges) * 4);
    keys = new long[size];
    Arrays.fill(keys, -1);
    targets = new int[size];
    mask = size - 1;
  }

  /// The next node; -1 if there is none.
  int get(int node, char c) {
    long key = key(node, c);
    for (int slot = slot(key); ; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      if (keys[slot] < 0) {
        return -1;
      }
    }
  }

  void put(int node, char c, int target) {
    long key = key(node, c);
    int slot = slot(key);
    while (keys[slot] >= 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private static long key(int node, char c) {
    return ((long) node << 16) | c;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
