package org.vigil.knowledge.ranking;

import java.util.List;
import java.util.stream.IntStream;
import org.vigil.learning.Bag;
import org.vigil.learning.Vocabulary;

/// BM25 over the examples' words and letters; an entry scores as its best example. Exact, in
/// memory. Features are taken from the rarest on until [#BUDGET] postings are read, which bounds
/// the cost however many examples there are; up to some thousand examples nothing is left out.
final class Bm25 {

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;
  private static final int BUDGET = 60_000;

  private final Vocabulary vocabulary;
  private final int[] start;
  private final int[] example;
  private final float[] weight;
  private final int[] entryOf;

  /// @param entryOf the entry of each bag
  Bm25(Vocabulary vocabulary, List<Bag> bags, int[] entryOf) {
    this.vocabulary = vocabulary;
    this.entryOf = entryOf;
    double mean = bags.stream().mapToInt(Bag::length).average().orElse(1);
    int[][] places = bags.stream().map(vocabulary::find).toArray(int[][]::new);
    start = new int[vocabulary.size() + 1];
    for (int[] of : places) {
      for (int place : of) {
        start[place + 1]++;
      }
    }
    for (int i = 0; i < vocabulary.size(); i++) {
      start[i + 1] += start[i];
    }
    example = new int[start[vocabulary.size()]];
    weight = new float[example.length];
    int[] next = start.clone();
    for (int i = 0; i < places.length; i++) {
      Bag bag = bags.get(i);
      float norm = K1 * (1 - B + B * (float) (bag.length() / mean));
      for (int j = 0; j < places[i].length; j++) {
        int at = next[places[i][j]]++;
        float count = bag.counts()[j];
        example[at] = i;
        weight[at] = idf(places[i][j]) * count * (K1 + 1) / (count + norm);
      }
    }
  }

  /// The share of the most that the text could score, for each entry, roughly from 0 to 1.
  float[] score(Bag bag, int entries) {
    int[] places = vocabulary.find(bag);
    float[] sums = new float[entryOf.length];
    int[] touched = new int[Math.min(entryOf.length, BUDGET + 1)];
    int touchedCount = 0;
    int budget = BUDGET;
    float most = 0;
    for (int place : byRarity(places)) {
      most += place < 0 ? idfOfUnknown() : idf(place);
      if (place < 0 || budget < start[place + 1] - start[place]) {
        continue;
      }
      budget -= start[place + 1] - start[place];
      for (int i = start[place]; i < start[place + 1]; i++) {
        if (sums[example[i]] == 0) {
          touched[touchedCount++] = example[i];
        }
        sums[example[i]] += weight[i];
      }
    }
    float[] scores = new float[entries];
    for (int i = 0; i < touchedCount; i++) {
      int entry = entryOf[touched[i]];
      scores[entry] = Math.max(scores[entry], sums[touched[i]] / most);
    }
    return scores;
  }

  private int[] byRarity(int[] places) {
    long[] keyed =
        IntStream.of(places)
            .mapToLong(p -> p < 0 ? p : ((long) (start[p + 1] - start[p]) << 32) | p)
            .sorted()
            .toArray();
    int[] sorted = new int[keyed.length];
    for (int i = 0; i < keyed.length; i++) {
      sorted[i] = (int) keyed[i];
    }
    return sorted;
  }

  private float idf(int place) {
    int having = start[place + 1] - start[place];
    return (float) Math.log(1 + (entryOf.length - having + 0.5) / (having + 0.5));
  }

  private float idfOfUnknown() {
    return (float) Math.log(1 + (entryOf.length + 0.5) / 0.5);
  }
}
