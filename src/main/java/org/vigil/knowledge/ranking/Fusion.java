package org.vigil.knowledge.ranking;

/// Joins what the parts say. Each is first brought to the same scale over the entries. Meanings
/// count as far as the embedding model reads the question, words and letters make up for the rest;
/// trained models count in full from three examples an entry on, and nothing with one, where there
/// is nothing to learn that the nearest example does not show. The weights are the best on average
/// over the public sets and the content's own questions (docs/decisions/0010).
final class Fusion {

  private static final double LETTERS_WHERE_READ = 0.15;
  private static final double BM25_WHERE_READ = 0.1;
  private static final double BM25_WHERE_NOT = 0.4;
  private static final double ENOUGH = 3;

  private final double trained;

  /// @param perEntry how many examples an entry has, on average
  Fusion(double perEntry) {
    this.trained = Math.clamp((perEntry - 1) / (ENOUGH - 1), 0, 1);
  }

  double[] join(Signals signals) {
    double read = signals.trust();
    double[] sum = new double[signals.bm25().length];
    add(signals.letters(), trained * (LETTERS_WHERE_READ * read + 1 - read), sum);
    add(signals.bm25(), BM25_WHERE_READ * read + BM25_WHERE_NOT * (1 - read), sum);
    add(signals.meaning(), trained * read, sum);
    add(signals.nearest(), read, sum);
    return sum;
  }

  private static void add(float[] part, double weight, double[] sum) {
    double mean = 0;
    double square = 0;
    for (float value : part) {
      mean += value;
      square += (double) value * value;
    }
    mean /= part.length;
    double deviation = Math.sqrt(Math.max(0, square / part.length - mean * mean));
    if (weight == 0 || deviation < 1e-6) {
      return;
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * (part[i] - mean) / deviation;
    }
  }
}
