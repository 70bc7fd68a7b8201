package org.vigil.safety;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Arrays;
import java.util.List;

/// The features that at least two of the texts have in common from which one learns; others tell
/// nothing. Immutable; safe for many threads.
final class Vocabulary {
  private final int[] known;

  private Vocabulary(int[] known) {
    this.known = known;
  }

  static Vocabulary of(List<Features> texts) {
    int[] all = texts.stream().flatMapToInt(Features::numbers).sorted().toArray();
    int[] known = new int[all.length];
    int size = 0;
    for (int i = 1; i < all.length; i++) {
      boolean again = all[i] == all[i - 1];
      if (again && (size == 0 || known[size - 1] != all[i])) {
        known[size++] = all[i];
      }
    }
    return new Vocabulary(Arrays.copyOf(known, size));
  }

  int size() {
    return known.length;
  }

  /// The text in terms of what is known.
  Vector vector(Features text) {
    int[] places = text.numbers().map(n -> Arrays.binarySearch(known, n)).toArray();
    int[] found = Arrays.stream(places).filter(place -> place >= 0).toArray();
    return new Vector(found, text.count());
  }

  /// Which known features a text has, all with the same value: with the unknown ones, of which
  /// nothing can be said, its length is one.
  static final class Vector {
    private final int[] places;
    private final int count;

    private Vector(int[] places, int count) {
      this.places = places;
      this.count = count;
    }

    /// The share of the text's features that are known; 0 for a text without any.
    double known() {
      return count == 0 ? 0 : (double) places.length / count;
    }

    /// The sum of the weights of its features.
    double times(float[] weights) {
      double sum = 0;
      for (int place : places) {
        sum += weights[place];
      }
      return sum * value();
    }

    /// In the shape the trainer takes.
    Feature[] nodes() {
      double value = value();
      return Arrays.stream(places)
          .mapToObj(place -> new FeatureNode(place + 1, value))
          .toArray(Feature[]::new);
    }

    private double value() {
      return count == 0 ? 0 : 1 / Math.sqrt(count);
    }
  }
}
