package org.vigil.offer;

import java.util.List;
import java.util.Set;
import org.vigil.learning.Bag;

/// An example and what is seen in it.
///
/// @param raised the slugs of the flags it raises
/// @param surplus what it tells more than others, as of [HonestSigns#surplus]
record Labelled(Example example, Bag bag, Set<String> raised, double surplus) {

  Labelled {
    raised = Set.copyOf(raised);
  }

  /// All of them, in their order.
  static List<Labelled> of(List<Example> examples, Signals signals) {
    return examples.stream().parallel().map(example -> of(example, signals)).toList();
  }

  private static Labelled of(Example example, Signals signals) {
    Signals.Seen seen = signals.look(example.text());
    return new Labelled(example, Features.of(seen), seen.raised().keySet(), seen.surplus());
  }
}
