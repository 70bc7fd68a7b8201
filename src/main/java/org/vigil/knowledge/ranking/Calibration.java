package org.vigil.knowledge.ranking;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;

/// How likely the best entry is right, from what can be seen of a ranking: a logistic regression
/// over a few figures, fitted on questions the ranker was not trained on.
///
/// @param weights of the standardised figures, and last the intercept
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Calibration(double[] mean, double[] deviation, double[] weights) {

  /// Fewer questions than these fit nothing: [#prior] is used.
  static final int ENOUGH = 80;

  double probability(double[] figures) {
    double sum = weights[figures.length];
    for (int i = 0; i < figures.length; i++) {
      sum += weights[i] * (figures[i] - mean[i]) / deviation[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// For so few examples that none can be set aside: sure when the best entry stands well apart
  /// from the next and shares much with the question.
  static Calibration prior() {
    int n = Figures.NAMES.size();
    double[] mean = new double[n];
    double[] deviation = new double[n];
    double[] weights = new double[n + 1];
    java.util.Arrays.fill(deviation, 1);
    weights[Figures.GAP] = 1;
    weights[Figures.BM25] = 4;
    weights[Figures.NEAREST] = 3;
    weights[n] = -3;
    return new Calibration(mean, deviation, weights);
  }

  /// @param right whether the best entry was right, for each row of figures
  static Calibration fit(double[][] figures, boolean[] right) {
    int n = figures[0].length;
    double[] mean = new double[n];
    double[] deviation = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      double square = 0;
      for (double[] row : figures) {
        sum += row[i];
        square += row[i] * row[i];
      }
      mean[i] = sum / figures.length;
      deviation[i] = Math.sqrt(Math.max(1e-6, square / figures.length - mean[i] * mean[i]));
    }
    Problem problem = new Problem();
    problem.l = figures.length;
    problem.n = n + 1;
    problem.bias = 1;
    problem.x = new Feature[figures.length][];
    problem.y = new double[figures.length];
    for (int row = 0; row < figures.length; row++) {
      problem.x[row] = new Feature[n + 1];
      for (int i = 0; i < n; i++) {
        problem.x[row][i] = new FeatureNode(i + 1, (figures[row][i] - mean[i]) / deviation[i]);
      }
      problem.x[row][n] = new FeatureNode(n + 1, 1);
      problem.y[row] = right[row] ? 1 : -1;
    }
    Linear.disableDebugOutput();
    Parameter parameter = new Parameter(SolverType.L2R_LR, 1, 0.001);
    parameter.setRandom(new Random(0));
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] > 0 ? 1 : -1;
    double[] weights = model.getFeatureWeights().clone();
    for (int i = 0; i <= n; i++) {
      weights[i] *= sign;
    }
    return new Calibration(mean, deviation, weights);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(mean.length);
    for (int i = 0; i < mean.length; i++) {
      out.writeDouble(mean[i]);
      out.writeDouble(deviation[i]);
    }
    for (double weight : weights) {
      out.writeDouble(weight);
    }
  }

  static Calibration read(DataInputStream in) throws IOException {
    int n = in.readInt();
    if (n != Figures.NAMES.size()) {
      throw new IOException("of another version");
    }
    double[] mean = new double[n];
    double[] deviation = new double[n];
    for (int i = 0; i < n; i++) {
      mean[i] = in.readDouble();
      deviation[i] = in.readDouble();
    }
    double[] weights = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      weights[i] = in.readDouble();
    }
    return new Calibration(mean, deviation, weights);
  }
}
