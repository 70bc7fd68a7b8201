package org.vigil.language;

/// One part of a phrase.
sealed interface Part {
  /// Words as they stand, squeezed and without accents.
  ///
  /// @param words the reading of the words
  /// @param open true when the rest of the last word may follow (`*`)
  record Words(Reading words, boolean open) implements Part {}

  /// Up to four words, or thirty characters, of anything but the end of a sentence.
  record Gap() implements Part {}

  /// Digits, with a thousand's `k` or not.
  record Digits() implements Part {}
}
