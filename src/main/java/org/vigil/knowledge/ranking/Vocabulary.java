package org.vigil.knowledge.ranking;

import java.util.Arrays;
import java.util.List;

/// Every feature of the examples, with how telling it is (inverse document frequency).
final class Vocabulary {

  private final long[] features;
  private final float[] idf;
  private final float idfOfUnknown;

  private Vocabulary(long[] features, float[] idf, float idfOfUnknown) {
    this.features = features;
    this.idf = idf;
    this.idfOfUnknown = idfOfUnknown;
  }

  static Vocabulary of(List<Bag> bags) {
    long[] all = bags.stream().flatMapToLong(bag -> Arrays.stream(bag.features())).toArray();
    Arrays.sort(all);
    long[] distinct = new long[all.length];
    float[] idf = new float[all.length];
    int size = 0;
    for (int i = 0; i < all.length; ) {
      int end = i;
      while (end < all.length && all[end] == all[i]) {
        end++;
      }
      distinct[size] = all[i];
      idf[size++] = idf(bags.size(), end - i);
      i = end;
    }
    return new Vocabulary(
        Arrays.copyOf(distinct, size), Arrays.copyOf(idf, size), idf(bags.size(), 0));
  }

  int size() {
    return features.length;
  }

  float idf(int index) {
    return idf[index];
  }

  float idfOfUnknown() {
    return idfOfUnknown;
  }

  /// The place of each feature of a bag, -1 for those no example has.
  int[] find(Bag bag) {
    int[] places = new int[bag.features().length];
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(-1, Arrays.binarySearch(features, bag.features()[i]));
    }
    return places;
  }

  /// The text's words and letters as a vector, each of the two of length 1 (if not empty).
  Sparse vector(Bag bag) {
    int[] places = find(bag);
    int[] index = new int[places.length];
    float[] value = new float[places.length];
    double[] squares = new double[2];
    int[] kind = new int[places.length];
    int size = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        float weight = (float) (1 + Math.log(bag.counts()[i])) * idf[places[i]];
        kind[size] = Bag.isWord(bag.features()[i]) ? 0 : 1;
        squares[kind[size]] += weight * weight;
        index[size] = places[i];
        value[size++] = weight;
      }
    }
    for (int i = 0; i < size; i++) {
      value[i] /= (float) Math.sqrt(squares[kind[i]]);
    }
    return new Sparse(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
  }

  /// The share of the text, by weight, that some example has: 0 for gibberish, 1 for known words.
  double coverage(Bag bag) {
    double known = 0;
    double all = 0;
    int[] places = find(bag);
    for (int i = 0; i < places.length; i++) {
      float weight = places[i] < 0 ? idfOfUnknown : idf[places[i]];
      known += places[i] < 0 ? 0 : weight;
      all += weight;
    }
    return all == 0 ? 0 : known / all;
  }

  private static float idf(int texts, int having) {
    return (float) Math.log((1.0 + texts) / (1 + having)) + 1;
  }
}
