package org.vigil.knowledge.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vigil.knowledge.embedding.Meaning;

/// Ranks entries for a question. Immutable; safe for many threads; the same examples and question
/// give the same ranking.
final class Ranker {

  /// Up to so many readable examples the nearest is looked for in all of them, beyond only in those
  /// of the entries that are best without it.
  private static final int ALL_NEAREST = 2000;

  private static final int BEST = 64;

  private final Features features;
  private final Index index;
  private final Trained trained;
  private final Fusion fusion;
  private final int readable;

  Ranker(Features features, Index index, Trained trained) {
    this.features = features;
    this.index = index;
    this.trained = trained;
    this.fusion = new Fusion(index.perEntry());
    this.readable = index.readable().length;
  }

  Index index() {
    return index;
  }

  Fusion fusion() {
    return fusion;
  }

  Signals signals(String text, Meaning meaning) {
    Bag bag = features.of(text);
    int entries = index.entries().size();
    float[] letters = trained.letters(index.vocabulary().vector(bag));
    float[] bm25 = index.bm25().score(bag, entries);
    float[] meanings = trained.meanings(meaning);
    double coverage = index.vocabulary().coverage(bag);
    Signals without =
        new Signals(letters, meanings, new float[entries], bm25, meaning.trust(), coverage);
    if (!meaning.known() || readable == 0) {
      return without;
    }
    return new Signals(
        letters, meanings, nearest(meaning, without), bm25, meaning.trust(), coverage);
  }

  private float[] nearest(Meaning meaning, Signals without) {
    int entries = index.entries().size();
    int[] looked =
        readable <= ALL_NEAREST
            ? IntStream.range(0, entries).toArray()
            : best(fusion.join(without), BEST);
    float[] nearest = new float[entries];
    float least = 1;
    for (int entry : looked) {
      float closest = -1;
      for (int example : index.examplesOf(entry)) {
        closest = Math.max(closest, meaning.similarity(index.meaning(example)));
      }
      nearest[entry] = closest;
      least = Math.min(least, closest);
    }
    if (looked.length < entries) {
      boolean[] seen = new boolean[entries];
      Arrays.stream(looked).forEach(entry -> seen[entry] = true);
      for (int entry = 0; entry < entries; entry++) {
        nearest[entry] = seen[entry] ? nearest[entry] : least;
      }
    }
    return nearest;
  }

  /// The numbers of the entries with the highest scores, best first; equal ones by number.
  static int[] best(double[] scores, int count) {
    int[] best = new int[Math.min(count, scores.length)];
    int size = 0;
    for (int i = 0; i < scores.length; i++) {
      if (size == best.length && (size == 0 || scores[i] <= scores[best[size - 1]])) {
        continue;
      }
      int at = size < best.length ? size++ : size - 1;
      while (at > 0 && scores[best[at - 1]] < scores[i]) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = i;
    }
    return best;
  }

  List<String> entries() {
    return index.entries();
  }
}
