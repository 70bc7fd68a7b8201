package org.vigil.safety;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.vigil.safety.Vocabulary.Vector;

/// A linear model that tells one sort of text from all others: a support vector machine with
/// squared loss, solved by coordinate descent on its dual (Hsieh and others, 2008). Each text has a
/// weight of its own. Immutable; safe for many threads.
final class LinearModel {
  private static final int SEED = 20261;
  private static final int MOST_ROUNDS = 60;
  private static final double TOLERANCE = 0.05;

  private final float[] weights;
  private final double bias;

  private LinearModel(float[] weights, double bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /// A text the model learns from.
  ///
  /// @param weight how much a mistake on it costs, compared with others; above 0
  record Sample(Vector text, boolean positive, double weight) {
    int sign() {
      return positive ? 1 : -1;
    }
  }

  /// Trains; the same samples give the same model.
  ///
  /// @param features how many features there are
  /// @param cost how much a mistake costs against large weights
  static LinearModel train(List<Sample> samples, int features, double cost) {
    long positives = samples.stream().filter(Sample::positive).count();
    if (positives == 0 || positives == samples.size()) {
      // Nothing to tell apart: never say yes.
      return new LinearModel(new float[features], Double.NEGATIVE_INFINITY);
    }
    return new Descent(samples, features, cost).solve();
  }

  /// How strongly the text is of the sort: above zero when it rather is.
  double margin(Vector text) {
    return text.times(weights) + bias;
  }

  private static final class Descent {
    private final List<Sample> samples;
    private final double cost;
    private final float[] weights;
    private final double[] duals;
    private double bias;

    Descent(List<Sample> samples, int features, double cost) {
      this.samples = samples;
      this.cost = cost;
      this.weights = new float[features];
      this.duals = new double[samples.size()];
    }

    LinearModel solve() {
      Random random = new Random(SEED);
      int[] order = IntStream.range(0, duals.length).toArray();
      double worst = Double.POSITIVE_INFINITY;
      for (int round = 0; round < MOST_ROUNDS && worst > TOLERANCE; round++) {
        worst = 0;
        for (int i = 0; i < order.length; i++) {
          int other = i + random.nextInt(order.length - i);
          int chosen = order[other];
          order[other] = order[i];
          order[i] = chosen;
          worst = Math.max(worst, step(chosen));
        }
      }
      return new LinearModel(weights, bias);
    }

    /// How far the sample was from its best.
    private double step(int i) {
      Sample sample = samples.get(i);
      double slack = 1 / (2 * cost * sample.weight());
      double margin = sample.text().times(weights) + bias;
      double gradient = sample.sign() * margin - 1 + slack * duals[i];
      double projected = duals[i] == 0 ? Math.min(gradient, 0) : gradient;
      if (projected == 0) {
        return 0;
      }
      double before = duals[i];
      duals[i] = Math.max(0, before - gradient / (sample.text().square() + 1 + slack));
      double change = (duals[i] - before) * sample.sign();
      sample.text().addTo(weights, change);
      bias += change;
      return Math.abs(projected);
    }
  }
}
