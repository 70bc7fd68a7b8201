package org.vigil.language;

import java.util.Arrays;
import java.util.List;

/// All occurrences of many strings in one pass (Aho-Corasick). Immutable; safe for many threads.
final class Automaton {
  /// Receives one occurrence.
  interface Hits {
    /// @param string the index of the string that ends here
    /// @param end the index after its last char
    void hit(int string, int end);
  }

  private final Transitions transitions;
  private final int[] fail;
  private final int[] string;
  private final int[] shorter;

  /// @param strings distinct, none empty
  Automaton(List<String> strings) {
    int capacity = strings.stream().mapToInt(String::length).sum() + 1;
    transitions = new Transitions(capacity);
    int[] parent = new int[capacity];
    char[] by = new char[capacity];
    int[] ends = new int[capacity];
    Arrays.fill(ends, -1);
    int nodes = 1;
    for (int s = 0; s < strings.size(); s++) {
      int node = 0;
      for (char c : strings.get(s).toCharArray()) {
        int next = transitions.get(node, c);
        if (next < 0) {
          next = nodes++;
          transitions.put(node, c, next);
          parent[next] = node;
          by[next] = c;
        }
        node = next;
      }
      ends[node] = s;
    }
    string = Arrays.copyOf(ends, nodes);
    fail = new int[nodes];
    shorter = new int[nodes];
    link(parent, by);
  }

  private void link(int[] parent, char[] by) {
    int[] depth = new int[fail.length];
    Integer[] byDepth = new Integer[fail.length];
    byDepth[0] = 0;
    for (int node = 1; node < fail.length; node++) {
      depth[node] = depth[parent[node]] + 1;
      byDepth[node] = node;
    }
    Arrays.sort(byDepth, (a, b) -> Integer.compare(depth[a], depth[b]));
    for (int node : byDepth) {
      if (depth[node] > 1) {
        fail[node] = step(fail[parent[node]], by[node]);
      }
      int up = fail[node];
      shorter[node] = string[up] >= 0 ? up : shorter[up];
    }
  }

  private int step(int from, char c) {
    int node = from;
    while (true) {
      int next = transitions.get(node, c);
      if (next >= 0) {
        return next;
      }
      if (node == 0) {
        return 0;
      }
      node = fail[node];
    }
  }

  /// Reports each occurrence, by its end.
  void scan(String text, Hits hits) {
    int node = 0;
    for (int i = 0; i < text.length(); i++) {
      node = step(node, text.charAt(i));
      for (int at = string[node] >= 0 ? node : shorter[node]; at != 0; at = shorter[at]) {
        hits.hit(string[at], i + 1);
      }
    }
  }
}
