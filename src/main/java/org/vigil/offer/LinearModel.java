package org.vigil.offer;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/// A logistic regression between two classes. Training is deterministic. Immutable.
final class LinearModel {

  private final float[] weights;
  private final double bias;

  LinearModel(float[] weights, double bias) {
    this.weights = weights.clone();
    this.bias = bias;
  }

  float weight(int feature) {
    return weights[feature];
  }

  double bias() {
    return bias;
  }

  private static final double PRECISION = 0.01;

  /// @param cost what a training error costs against large weights
  /// @param size how many features there are
  static LinearModel train(List<Vector> vectors, List<Boolean> labels, double cost, int size) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = vectors.size();
    problem.n = size + 1;
    problem.bias = 1;
    problem.x = new Feature[vectors.size()][];
    problem.y = new double[vectors.size()];
    for (int i = 0; i < vectors.size(); i++) {
      Feature[] nodes = vectors.get(i).nodes();
      problem.x[i] = java.util.Arrays.copyOf(nodes, nodes.length + 1);
      problem.x[i][nodes.length] = new de.bwaldvogel.liblinear.FeatureNode(size + 1, 1);
      problem.y[i] = labels.get(i) ? 1 : -1;
    }
    Model model = Linear.train(problem, balanced(labels, cost));
    double[] trained = model.getFeatureWeights();
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      weights[i] = (float) (sign * trained[i]);
    }
    return new LinearModel(weights, sign * trained[size]);
  }

  /// Both classes count the same, however many examples they have.
  private static Parameter balanced(List<Boolean> labels, double cost) {
    long yes = labels.stream().filter(label -> label).count();
    long no = labels.size() - yes;
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, PRECISION);
    parameter.setWeights(
        new double[] {labels.size() / (2.0 * yes), labels.size() / (2.0 * no)}, new int[] {1, -1});
    return parameter;
  }

  /// The log odds of the first class.
  double logOdds(Vector vector) {
    return vector.dot(weights) + bias;
  }
}
