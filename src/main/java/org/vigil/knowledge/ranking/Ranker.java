package org.vigil.knowledge.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.vigil.knowledge.embedding.Meaning;
import org.vigil.learning.Bag;

/// Ranks entries for a question. Immutable; safe for many threads; the same examples and question
/// give the same ranking.
final class Ranker {

  /// Up to so many readable examples the nearest is looked for in all of them, beyond only in those
  /// of the entries that are best without it.
  private static final int ALL_NEAREST = 2000;

  private static final int BEST = 64;

  /// Up to so many entries all are considered, beyond only the [#CONSIDERED] that BM25 finds best.
  private static final int ALL = 2000;

  private static final int CONSIDERED = 200;

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
    float[] bm25 = index.bm25().score(bag, index.entries().size());
    int[] considered = considered(bm25);
    Signals without =
        new Signals(
            considered,
            of(considered, trained.letters(index.vocabulary().vector(bag))),
            of(considered, trained.meanings(meaning)),
            new float[considered.length],
            of(considered, bm25),
            meaning.trust(),
            index.vocabulary().coverage(bag));
    return meaning.known() && readable > 0 ? without.nearest(nearest(meaning, without)) : without;
  }

  /// All entries, or so many that looking at all would take long: those BM25 finds best.
  private int[] considered(float[] bm25) {
    if (bm25.length <= ALL) {
      return IntStream.range(0, bm25.length).toArray();
    }
    return best(i -> bm25[i], bm25.length, CONSIDERED);
  }

  private static float[] of(int[] entries, float[] values) {
    if (entries.length == values.length) {
      return values;
    }
    float[] some = new float[entries.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[entries[i]];
    }
    return some;
  }

  private float[] nearest(Meaning meaning, Signals without) {
    int[] entries = without.entries();
    double[] scores = fusion.join(without);
    int[] looked =
        readable <= ALL_NEAREST
            ? IntStream.range(0, entries.length).toArray()
            : best(i -> scores[i], entries.length, BEST);
    float[] nearest = new float[entries.length];
    Arrays.fill(nearest, Float.NaN);
    float least = 1;
    for (int at : looked) {
      float closest = -1;
      for (int example : index.examplesOf(entries[at])) {
        closest = Math.max(closest, meaning.similarity(index.meaning(example)));
      }
      nearest[at] = closest;
      least = Math.min(least, closest);
    }
    for (int at = 0; at < nearest.length; at++) {
      nearest[at] = Float.isNaN(nearest[at]) ? least : nearest[at];
    }
    return nearest;
  }

  /// The places with the highest scores, best first; equal ones in order.
  static int[] best(IntToDoubleFunction score, int places, int count) {
    int[] best = new int[Math.min(count, places)];
    double[] scores = new double[best.length];
    int size = 0;
    for (int i = 0; i < places; i++) {
      double here = score.applyAsDouble(i);
      if (size == best.length && (size == 0 || here <= scores[size - 1])) {
        continue;
      }
      int at = size < best.length ? size++ : size - 1;
      while (at > 0 && scores[at - 1] < here) {
        best[at] = best[at - 1];
        scores[at] = scores[at - 1];
        at--;
      }
      best[at] = i;
      scores[at] = here;
    }
    return best;
  }

  List<String> entries() {
    return index.entries();
  }
}
