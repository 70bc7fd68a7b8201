package org.vigil.safety;

import java.util.Arrays;
import java.util.List;

/// The features that at least two of the texts have in common from which one learns; others tell
/// nothing. The rarer one is, the more it counts. Immutable; safe for many threads.
final class Vocabulary {
  private final int[] known;
  private final float[] worth;
  private final float unknownWorth;

  private Vocabulary(int[] known, float[] worth, float unknownWorth) {
    this.known = known;
    this.worth = worth;
    this.unknownWorth = unknownWorth;
  }

  static Vocabulary of(List<Features> texts) {
    int[] all = texts.stream().flatMapToInt(Features::numbers).sorted().toArray();
    int[] known = new int[all.length];
    float[] worth = new float[all.length];
    int size = 0;
    for (int i = 0; i < all.length; ) {
      int end = i;
      while (end < all.length && all[end] == all[i]) {
        end++;
      }
      if (end - i > 1) {
        known[size] = all[i];
        worth[size++] = worth(texts.size(), end - i);
      }
      i = end;
    }
    return new Vocabulary(
        Arrays.copyOf(known, size), Arrays.copyOf(worth, size), worth(texts.size(), 1));
  }

  private static float worth(int texts, int with) {
    return (float) Math.log((1.0 + texts) / with);
  }

  int size() {
    return known.length;
  }

  /// The text in terms of what is known.
  Vector vector(Features text) {
    int[] places = text.numbers().map(n -> Arrays.binarySearch(known, n)).toArray();
    int[] found = Arrays.stream(places).filter(place -> place >= 0).toArray();
    float[] values = new float[found.length];
    double square = (text.count() - found.length) * (double) unknownWorth * unknownWorth;
    for (int i = 0; i < found.length; i++) {
      values[i] = worth[found[i]];
      square += values[i] * values[i];
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return new Vector(found, values, text.count() == 0 ? 0 : (double) found.length / text.count());
  }

  /// Which known features a text has and how much each counts: with the unknown ones, of which
  /// nothing can be said, its length is one.
  static final class Vector {
    private final int[] places;
    private final float[] values;
    private final double known;

    private Vector(int[] places, float[] values, double known) {
      this.places = places;
      this.values = values;
      this.known = known;
    }

    /// The share of the text's features that are known; 0 for a text without any.
    double known() {
      return known;
    }

    /// The sum of the weights of its features.
    double times(float[] weights) {
      double sum = 0;
      for (int i = 0; i < places.length; i++) {
        sum += weights[places[i]] * values[i];
      }
      return sum;
    }

    /// Adds the text so many times to the weights of its features.
    void addTo(float[] weights, double times) {
      for (int i = 0; i < places.length; i++) {
        weights[places[i]] += (float) (times * values[i]);
      }
    }

    /// Its length, squared; at most 1.
    double square() {
      double square = 0;
      for (float value : values) {
        square += value * value;
      }
      return square;
    }
  }
}
