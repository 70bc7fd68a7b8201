package org.vigil.language;

import java.util.BitSet;

/// A text with its separators dropped, ready for phrase matching: letters, digits, marks, currency
/// signs, `% + @`, and a line feed where a sentence or line ends. Accents are set aside.
final class Reading {
  static final char END_OF_SENTENCE = '\n';

  private final String text;
  private final String accented;
  private final BitSet edges;
  private final BitSet splits;
  private final Tracked tracked;

  private Reading(Tracked tracked, String text, BitSet edges, BitSet splits) {
    this.tracked = tracked;
    this.accented = tracked.text();
    this.text = text;
    this.edges = edges;
    this.splits = splits;
  }

  static Reading of(Tracked plain) {
    return new Squeeze(plain, true).reading();
  }

  /// The same for a few words, which end no sentence.
  static Reading ofWords(Tracked plain) {
    return new Squeeze(plain, false).reading();
  }

  static Reading of(Tracked squeezed, String text, BitSet splits) {
    return new Reading(squeezed, text, Edges.of(text, splits), splits);
  }

  /// The same without the places its chars came from, for what is only compared and kept.
  Reading unplaced() {
    return new Reading(tracked.unplaced(), text, edges, splits);
  }

  /// The matchable text, without accents.
  String text() {
    return text;
  }

  /// The same chars with their accents.
  String accented() {
    return accented;
  }

  int length() {
    return text.length();
  }

  /// True when a word may begin or end before the char at `i`.
  boolean edge(int i) {
    return edges.get(i);
  }

  /// True when something stood before the char at `i` that was dropped.
  boolean split(int i) {
    return splits.get(i);
  }

  /// Where the next word edge at or after `i` is.
  int nextEdge(int i) {
    return edges.nextSetBit(i);
  }

  Span span(int from, int to) {
    return tracked.span(from, to);
  }
}
