package org.vigil.language;

import java.util.Arrays;

/// A rewritten text whose every char knows the span of the original it came from.
final class Tracked {
  private static final int[] NOWHERE = {};

  private final String text;
  private final int[] from;
  private final int[] to;

  private Tracked(String text, int[] from, int[] to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /// The span from the first to the last of the chars from `start` to before `end`.
  Span span(int start, int end) {
    if (start >= end) {
      int at = start < from.length ? from[start] : from.length == 0 ? 0 : to[from.length - 1];
      return new Span(at, at);
    }
    int first = from[start];
    int last = to[start];
    for (int i = start + 1; i < end; i++) {
      first = Math.min(first, from[i]);
      last = Math.max(last, to[i]);
    }
    return new Span(first, last);
  }

  /// The same chars without their spans.
  Tracked unplaced() {
    return new Tracked(text, NOWHERE, NOWHERE);
  }

  /// The same positions with other chars; `replaced` must have the same length.
  Tracked with(String replaced) {
    if (replaced.length() != text.length()) {
      throw new IllegalArgumentException("the lengths differ");
    }
    return new Tracked(replaced, from, to);
  }

  /// Collects chars with their spans.
  static final class Builder {
    private final StringBuilder text;
    private int[] from;
    private int[] to;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      from = new int[Math.max(16, capacity)];
      to = new int[from.length];
    }

    int length() {
      return text.length();
    }

    char last() {
      return text.isEmpty() ? '\0' : text.charAt(text.length() - 1);
    }

    void add(char c, int start, int end) {
      if (text.length() == from.length) {
        from = Arrays.copyOf(from, from.length * 2);
        to = Arrays.copyOf(to, to.length * 2);
      }
      from[text.length()] = start;
      to[text.length()] = end;
      text.append(c);
    }

    void add(CharSequence chars, int start, int end) {
      for (int i = 0; i < chars.length(); i++) {
        add(chars.charAt(i), start, end);
      }
    }

    Tracked build() {
      int n = text.length();
      return new Tracked(text.toString(), Arrays.copyOf(from, n), Arrays.copyOf(to, n));
    }
  }
}
