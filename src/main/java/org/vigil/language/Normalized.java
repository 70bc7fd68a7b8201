package org.vigil.language;

import java.util.List;

/// A text made comparable, with the way back to the text as it was written.
///
/// `plain` keeps spaces and punctuation; the readings, which only [Phrases] sees, drop them.
public final class Normalized {
  private final String original;
  private final Tracked plain;
  private final List<Reading> readings;

  Normalized(String original, Tracked plain, List<Reading> readings) {
    this.original = original;
    this.plain = plain;
    this.readings = List.copyOf(readings);
  }

  /// The text as it was written.
  public String original() {
    return original;
  }

  /// Compatibility forms and case folded, invisible characters gone, look-alike letters Latin, all
  /// digits ASCII.
  public String plain() {
    return plain.text();
  }

  /// As [#plain], char by char, with the accents of Latin letters aside.
  public String bare() {
    StringBuilder bare = new StringBuilder(plain());
    for (int i = 0; i < bare.length(); i++) {
      bare.setCharAt(i, Accents.strip(bare.charAt(i)));
    }
    return bare.toString();
  }

  /// Where a part of [#plain] stands in the original; an empty part gives an empty span.
  public Span original(int from, int to) {
    return plain.span(from, to);
  }

  /// Letters, digits and sentence ends without accents and separators, digits inside words read as
  /// letters: the same for a text and its spaced-out, leet or look-alike spellings.
  public String squeezed() {
    return readings.getLast().text();
  }

  /// The text as it stands, and with digits read as letters where words hold digits.
  List<Reading> readings() {
    return readings;
  }
}
