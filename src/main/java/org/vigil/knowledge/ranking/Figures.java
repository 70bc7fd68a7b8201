package org.vigil.knowledge.ranking;

import java.util.List;

/// What can be seen of a ranking without knowing the answer.
final class Figures {

  static final List<String> NAMES =
      List.of(
          "gap",
          "best",
          "share",
          "none",
          "bm25",
          "nearest",
          "letters",
          "meaning",
          "coverage",
          "trust");
  static final int GAP = 0;
  static final int BM25 = 4;
  static final int NEAREST = 5;

  private Figures() {}

  /// @param scores joined, by entry
  /// @param none the number of the entry for what no entry answers, or -1
  /// @param first the best entry that is not that one
  /// @param second the next best, or -1 if there is only one
  static double[] of(Signals signals, double[] scores, int none, int first, int second) {
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[first]);
    }
    double read = signals.trust();
    return new double[] {
      second < 0 ? scores[first] : scores[first] - scores[second],
      scores[first],
      1 / sum,
      none < 0 ? 0 : scores[first] - scores[none],
      signals.bm25()[first],
      read * signals.nearest()[first],
      signals.letters()[first],
      read * signals.meaning()[first],
      signals.coverage(),
      read
    };
  }
}
