package org.vigil.language;

/// A part of a text as it was written.
///
/// @param from index of its first char
/// @param to index after its last char
public record Span(int from, int to) {
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("a span must not end before it starts");
    }
  }

  /// True when both have at least one char in common.
  public boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  /// The part of the text, cut at a character's edge to at most `longest` chars.
  public String of(String text, int longest) {
    int end = Math.min(to, from + longest);
    if (end < text.length() && end > from && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return text.substring(from, end);
  }
}
