package org.vigil.offer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.learning.LinearModel;
import org.vigil.learning.LinearTrainer;
import org.vigil.learning.Vector;

/// Looks for the weights that tell labelled texts apart best, each flag's within bounds: a logistic
/// regression, repeated with every flag that left its bounds held at the bound, until none does.
/// What is held counts through the classifier's column, as the library takes no offsets.
/// Deterministic.
final class WeightSearch {

  private static final LinearTrainer TRAINER =
      new LinearTrainer(LinearTrainer.Method.LOGISTIC_EXACT, 0.5, true);
  private static final int MOST_ROUNDS = 20;
  private static final double SETTLED = 0.01;

  /// A flag never speaks for an offer, and none decides alone.
  private static final double LEAST_FLAG = 0.2;

  private static final double MOST_FLAG = 1.6;

  private final List<Case> cases;
  private final List<String> flags;
  private final Weights before;
  private final Map<String, Double> held = new HashMap<>();

  /// What one labelled text shows.
  record Case(double logOdds, Set<String> raised, double surplus, boolean scam) {}

  /// @param flags all slugs there are
  /// @param before whose `told` and thresholds stay
  WeightSearch(List<Case> cases, List<String> flags, Weights before) {
    this.cases = cases;
    this.flags = flags;
    this.before = before;
  }

  Weights search() {
    double scale = before.classifier();
    Weights found = before;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      LinearModel model = regression(scale);
      double classifier = model.weight(0, 0);
      found = weights(model, classifier);
      boolean settled = Math.abs(classifier - scale) < SETTLED * scale;
      if (!hold(model) && settled) {
        break;
      }
      scale = Math.max(classifier, SETTLED);
    }
    return found;
  }

  private LinearModel regression(double scale) {
    List<Vector> rows = cases.stream().map(one -> row(one, scale)).toList();
    return TRAINER.train(rows, flags.size() + 1, List.of(i -> cases.get(i).scam() ? 1 : -1));
  }

  private Vector row(Case one, double scale) {
    double offset = -before.honest(one.surplus());
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < flags.size(); i++) {
      if (one.raised().contains(flags.get(i))) {
        Double weight = held.get(flags.get(i));
        if (weight == null) {
          free.add(i + 1);
        } else {
          offset += weight;
        }
      }
    }
    int[] indexes = new int[free.size() + 1];
    float[] values = new float[free.size() + 1];
    values[0] = (float) (Weights.capped(one.logOdds()) + offset / scale);
    for (int i = 0; i < free.size(); i++) {
      indexes[i + 1] = free.get(i);
      values[i + 1] = 1;
    }
    return new Vector(indexes, values);
  }

  /// Holds each free flag that left its bounds; whether there was one.
  private boolean hold(LinearModel model) {
    int already = held.size();
    for (int i = 0; i < flags.size(); i++) {
      float weight = model.weight(i + 1, 0);
      if (weight < LEAST_FLAG || weight > MOST_FLAG) {
        held.putIfAbsent(flags.get(i), Math.clamp(weight, LEAST_FLAG, MOST_FLAG));
      }
    }
    return held.size() > already;
  }

  private Weights weights(LinearModel model, double classifier) {
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < flags.size(); i++) {
      double free = Math.clamp(model.weight(i + 1, 0), LEAST_FLAG, MOST_FLAG);
      weights.put(flags.get(i), held.getOrDefault(flags.get(i), free));
    }
    return new Weights(model.bias()[0], classifier, weights, before.told(), before.thresholds());
  }
}
