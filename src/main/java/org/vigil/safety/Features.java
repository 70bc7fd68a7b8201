package org.vigil.safety;

import java.util.ArrayList;
import java.util.List;
import org.vigil.language.Normalized;
import org.vigil.learning.Bag;
import org.vigil.learning.Weighing;

/// What the classifier sees of a text: its words, pairs of neighbouring words, and short runs of
/// letters with the spaces between words taken out, so that spaced-out or run-together writing and
/// scripts without spaces look alike. Linear in the length.
final class Features {
  static final Weighing WEIGHING = new Weighing(0.5f, 0.8f, 0, 2);

  private static final int SHORTEST = 1;
  private static final int LONGEST = 5;

  private Features() {}

  static Bag of(Normalized text) {
    Tokens tokens = Tokens.of(text.bare());
    List<String> words = new ArrayList<>(tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.squeezed().substring(tokens.start(i), tokens.end(i)));
    }
    return new Bag.Builder().words(words).runs(tokens.squeezed(), SHORTEST, LONGEST).bag();
  }
}
