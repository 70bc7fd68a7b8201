package org.vigil.knowledge;

import java.util.List;

/// The topics that fit a question.
///
/// @param hits best first, at most ten; empty if there is nothing to rank
/// @param confident whether the first is sure enough to be shown as the answer; otherwise the hits
///     are suggestions at best
public record Ranking(List<Hit> hits, boolean confident) {

  static final Ranking NONE = new Ranking(List.of(), false);

  public Ranking {
    hits = List.copyOf(hits);
  }
}
