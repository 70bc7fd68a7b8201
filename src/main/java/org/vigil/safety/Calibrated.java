package org.vigil.safety;

import java.util.ArrayList;
import java.util.List;
import org.vigil.safety.LinearModel.Sample;
import org.vigil.safety.Vocabulary.Vector;

/// A model whose answer is a probability, calibrated on texts it was not trained with (Platt
/// scaling over folds). Immutable; safe for many threads.
final class Calibrated {
  private static final int FOLDS = 3;
  private static final int ROUNDS = 30;

  private final LinearModel model;
  private final double slope;
  private final double shift;

  private Calibrated(LinearModel model, double slope, double shift) {
    this.model = model;
    this.slope = slope;
    this.shift = shift;
  }

  static Calibrated train(List<Sample> samples, int features, double cost) {
    List<Sample> order = new ArrayList<>();
    double[] margins = new double[samples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int mine = fold;
      LinearModel model = LinearModel.train(part(samples, i -> i % FOLDS != mine), features, cost);
      for (Sample sample : part(samples, i -> i % FOLDS == mine)) {
        margins[order.size()] = model.margin(sample.text());
        order.add(sample);
      }
    }
    double[] fitted = fit(order, margins);
    return new Calibrated(LinearModel.train(samples, features, cost), fitted[0], fitted[1]);
  }

  /// From 0 to 1, as if both sorts were equally frequent.
  double probability(Vector text) {
    return sigmoid(slope * model.margin(text) + shift);
  }

  private interface Chooser {
    boolean takes(int index);
  }

  private static List<Sample> part(List<Sample> samples, Chooser chooser) {
    List<Sample> part = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (chooser.takes(i)) {
        part.add(samples.get(i));
      }
    }
    return part;
  }

  /// Newton's method on slope and shift, both sorts weighing the same.
  private static double[] fit(List<Sample> samples, double[] margins) {
    long positives = samples.stream().filter(Sample::positive).count();
    double slope = 1;
    double shift = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] g = new double[2];
      double[] h = {1e-3, 0, 1e-3};
      for (int i = 0; i < margins.length; i++) {
        boolean positive = samples.get(i).positive();
        double weight = 0.5 / (positive ? positives : margins.length - positives);
        double p = sigmoid(slope * margins[i] + shift);
        double error = weight * (p - (positive ? 1 : 0));
        double curve = weight * p * (1 - p);
        g[0] += error * margins[i];
        g[1] += error;
        h[0] += curve * margins[i] * margins[i];
        h[1] += curve * margins[i];
        h[2] += curve;
      }
      double determinant = h[0] * h[2] - h[1] * h[1];
      slope -= (h[2] * g[0] - h[1] * g[1]) / determinant;
      shift -= (h[0] * g[1] - h[1] * g[0]) / determinant;
    }
    return Double.isFinite(slope) && Double.isFinite(shift)
        ? new double[] {slope, shift}
        : new double[] {1, 0};
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
