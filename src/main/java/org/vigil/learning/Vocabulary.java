package org.vigil.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The features of the texts from which one learns, with how telling each is (inverse document
/// frequency). Immutable; safe for many threads.
public final class Vocabulary {

  private final Weighing weighing;
  private final long[] features;
  private final float[] idf;
  private final float idfOfUnknown;

  private Vocabulary(Weighing weighing, long[] features, float[] idf, float idfOfUnknown) {
    this.weighing = weighing;
    this.features = features;
    this.idf = idf;
    this.idfOfUnknown = idfOfUnknown;
  }

  public static Vocabulary of(List<Bag> bags, Weighing weighing) {
    long[] all = bags.stream().flatMapToLong(bag -> Arrays.stream(bag.features())).toArray();
    Arrays.parallelSort(all);
    long[] distinct = new long[all.length];
    float[] idf = new float[all.length];
    int size = 0;
    for (int i = 0; i < all.length; ) {
      int end = i;
      while (end < all.length && all[end] == all[i]) {
        end++;
      }
      if (end - i >= weighing.least()) {
        distinct[size] = all[i];
        idf[size++] = idf(bags.size(), end - i);
      }
      i = end;
    }
    return new Vocabulary(
        weighing,
        Arrays.copyOf(distinct, size),
        Arrays.copyOf(idf, size),
        idf(bags.size(), weighing.least() - 1));
  }

  public int size() {
    return features.length;
  }

  /// The place of each feature of a bag, -1 for those that are not known.
  public int[] find(Bag bag) {
    int[] places = new int[bag.features().length];
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(-1, Arrays.binarySearch(features, bag.features()[i]));
    }
    return places;
  }

  /// The text as a vector of its known features.
  public Vector vector(Bag bag) {
    int[] places = find(bag);
    int[] index = new int[places.length];
    float[] value = new float[places.length];
    double words = 0;
    double letters = 0;
    int size = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        float worth = (float) (1 + Math.log(bag.counts()[i])) * idf[places[i]];
        index[size] = places[i];
        value[size++] = worth;
        switch (Bag.Sort.of(bag.features()[i])) {
          case WORD -> words += worth * worth;
          case LETTERS -> letters += worth * worth;
          case SIGN -> {}
        }
      }
    }
    for (int i = 0; i < size; i++) {
      value[i] =
          switch (Bag.Sort.of(features[index[i]])) {
            case WORD -> (float) (weighing.words() * value[i] / Math.sqrt(words));
            case LETTERS -> (float) (weighing.letters() * value[i] / Math.sqrt(letters));
            case SIGN -> weighing.sign();
          };
    }
    return new Vector(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
  }

  /// The share of the text, by how telling each feature is, that is known: 0 for gibberish and for
  /// a text without features, 1 for known words.
  public double coverage(Bag bag) {
    double known = 0;
    double all = 0;
    for (int place : find(bag)) {
      float weight = place < 0 ? idfOfUnknown : idf[place];
      known += place < 0 ? 0 : weight;
      all += weight;
    }
    return all == 0 ? 0 : known / all;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeFloat(idfOfUnknown);
    Numbers.write(features, out);
    Numbers.write(idf, out);
  }

  /// Reads what [#write] wrote.
  public static Vocabulary read(DataInputStream in, Weighing weighing) throws IOException {
    float idfOfUnknown = in.readFloat();
    return new Vocabulary(weighing, Numbers.readLongs(in), Numbers.readFloats(in), idfOfUnknown);
  }

  private static float idf(int texts, int having) {
    return (float) Math.log((1.0 + texts) / (1 + having)) + 1;
  }
}
