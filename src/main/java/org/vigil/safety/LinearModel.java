package org.vigil.safety;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
import org.vigil.safety.Vocabulary.Vector;

/// Logistic regression that tells one sort of text from all others. Immutable; safe for many
/// threads.
final class LinearModel {
  private static final int SEED = 20261;
  private static final double TOLERANCE = 0.05;

  static {
    Linear.disableDebugOutput();
  }

  private final float[] weights;
  private final double bias;

  private LinearModel(float[] weights, double bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /// A text the model learns from.
  record Sample(Vector text, List<Feature> nodes, boolean positive) {
    Sample(Vector text, boolean positive) {
      this(text, List.of(text.nodes()), positive);
    }

    Sample {
      nodes = List.copyOf(nodes);
    }
  }

  /// Trains; both sorts weigh the same in sum. The same samples give the same model.
  ///
  /// @param features how many features there are
  /// @param cost how much a mistake costs against large weights
  static LinearModel train(List<Sample> samples, int features, double cost) {
    long positives = samples.stream().filter(Sample::positive).count();
    if (positives == 0 || positives == samples.size()) {
      // Nothing to tell apart: never say yes.
      return new LinearModel(new float[features], Double.NEGATIVE_INFINITY);
    }
    Problem problem = new Problem();
    problem.l = samples.size();
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = new Feature[samples.size()][];
    problem.y = new double[samples.size()];
    for (int i = 0; i < samples.size(); i++) {
      problem.x[i] = samples.get(i).nodes().toArray(Feature[]::new);
      problem.y[i] = samples.get(i).positive() ? 1 : -1;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, TOLERANCE);
    double half = samples.size() / 2.0;
    parameter.setWeights(
        new double[] {half / positives, half / (samples.size() - positives)}, new int[] {1, -1});
    parameter.setRandom(new Random(SEED));
    return of(Linear.train(problem, parameter), features);
  }

  /// How strongly the text is of the sort: above zero when it rather is.
  double margin(Vector text) {
    return text.times(weights) + bias;
  }

  private static LinearModel of(Model model, int features) {
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learnt = model.getFeatureWeights();
    float[] weights = new float[features];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (sign * learnt[i]);
    }
    return new LinearModel(weights, sign * learnt[features]);
  }
}
