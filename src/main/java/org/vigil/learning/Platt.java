package org.vigil.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Turns a model's scores into probabilities (Platt scaling), as if yes and no were equally
/// frequent. Fitted on texts that the model was not trained with.
///
/// @param slope by how much a score counts
/// @param shift what is added, in log odds
public record Platt(double slope, double shift) {

  private static final int ROUNDS = 30;

  /// Newton's method; both answers weigh the same in sum. Where it finds nothing, as with one
  /// answer only, scores are taken for log odds.
  ///
  /// @param yes the right answer, for each score
  public static Platt fit(double[] scores, boolean[] yes) {
    double[] weights = weights(yes);
    double slope = 1;
    double shift = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] g = new double[2];
      double[] h = {1e-3, 0, 1e-3};
      for (int i = 0; i < scores.length; i++) {
        double p = sigmoid(slope * scores[i] + shift);
        double error = weights[i] * (p - (yes[i] ? 1 : 0));
        double curve = weights[i] * p * (1 - p);
        g[0] += error * scores[i];
        g[1] += error;
        h[0] += curve * scores[i] * scores[i];
        h[1] += curve * scores[i];
        h[2] += curve;
      }
      double determinant = h[0] * h[2] - h[1] * h[1];
      slope -= (h[2] * g[0] - h[1] * g[1]) / determinant;
      shift -= (h[0] * g[1] - h[1] * g[0]) / determinant;
    }
    return Double.isFinite(slope) && Double.isFinite(shift)
        ? new Platt(slope, shift)
        : new Platt(1, 0);
  }

  /// From 0 to 1.
  public double probability(double score) {
    return sigmoid(slope * score + shift);
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeDouble(slope);
    out.writeDouble(shift);
  }

  public static Platt read(DataInputStream in) throws IOException {
    return new Platt(in.readDouble(), in.readDouble());
  }

  private static double[] weights(boolean[] yes) {
    int positives = 0;
    for (boolean one : yes) {
      positives += one ? 1 : 0;
    }
    double[] weights = new double[yes.length];
    for (int i = 0; i < yes.length; i++) {
      weights[i] = 0.5 / (yes[i] ? positives : yes.length - positives);
    }
    return weights;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
