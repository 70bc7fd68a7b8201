package org.vigil.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Trains linear models with liblinear: the same texts give the same model on any number of
/// processors.
///
/// @param method what is minimised
/// @param cost how much a text that is got wrong costs against large weights
/// @param balanced whether the texts of both answers weigh the same in sum, however many each has
public record LinearTrainer(Method method, double cost, boolean balanced) {

  private static final float DROPPED = 0.01f;

  static {
    Linear.disableDebugOutput();
  }

  /// What is minimised; all with squared weights.
  public enum Method {
    /// The loss of a logistic regression, whose scores are log odds.
    LOGISTIC(SolverType.L2R_LR_DUAL, 0.1),
    /// The same, more exactly: for few features, whose weights are looked at one by one.
    LOGISTIC_EXACT(SolverType.L2R_LR, 0.001),
    /// The squared loss of a support vector machine, which is fitted faster.
    MARGIN(SolverType.L2R_L2LOSS_SVC_DUAL, 0.1);

    private final SolverType solver;
    private final double stop;

    Method(SolverType solver, double stop) {
      this.solver = solver;
      this.stop = stop;
    }
  }

  /// Learns a yes-or-no question about texts. Takes seconds for ten thousand texts.
  ///
  /// @param features how many places the vectors have
  /// @param questions each says of the text of a number what the answer is: a number above 0 for
  ///     yes, below 0 for no, its size being how many texts it counts as, and 0 if it is left out
  public LinearModel train(List<Vector> texts, int features, List<IntUnaryOperator> questions) {
    Feature[][] rows = texts.stream().map(text -> row(text, features)).toArray(Feature[][]::new);
    Vector[] models =
        IntStream.range(0, questions.size())
            .parallel()
            .mapToObj(i -> one(rows, features, questions.get(i)))
            .toArray(Vector[]::new);
    return LinearModel.of(models, features);
  }

  private static Feature[] row(Vector text, int features) {
    int size = text.index().length;
    Feature[] row = new Feature[size + 1];
    for (int i = 0; i < size; i++) {
      row[i] = new FeatureNode(text.index()[i] + 1, text.value()[i]);
    }
    row[size] = new FeatureNode(features + 1, 1);
    return row;
  }

  private Vector one(Feature[][] rows, int features, IntUnaryOperator question) {
    int[] answers = IntStream.range(0, rows.length).map(question).toArray();
    int yes = IntStream.of(answers).filter(answer -> answer > 0).sum();
    int no = -IntStream.of(answers).filter(answer -> answer < 0).sum();
    if (yes == 0 || no == 0) {
      // Nothing to tell apart.
      return new Vector(new int[] {features}, new float[] {yes > 0 ? 1 : -1});
    }
    Problem problem = new Problem();
    problem.l = yes + no;
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0, at = 0; i < answers.length; i++) {
      for (int times = Math.abs(answers[i]); times > 0; times--, at++) {
        problem.x[at] = rows[i];
        problem.y[at] = Math.signum(answers[i]);
      }
    }
    Model model = Linear.train(problem, parameter(yes, no));
    // The library's weights are for the label it met first.
    return kept(model.getFeatureWeights(), model.getLabels()[0] > 0 ? 1 : -1);
  }

  private Parameter parameter(int yes, int no) {
    Parameter parameter = new Parameter(method.solver, cost, method.stop);
    parameter.setRandom(new Random(yes));
    if (balanced) {
      parameter.setWeights(
          new double[] {(yes + no) / (2.0 * yes), (yes + no) / (2.0 * no)}, new int[] {1, -1});
    }
    return parameter;
  }

  /// The weights that matter, and as the last one always the bias.
  private static Vector kept(double[] weights, int sign) {
    int bias = weights.length - 1;
    double most = Arrays.stream(weights, 0, bias).map(Math::abs).max().orElse(0);
    int[] kept =
        IntStream.rangeClosed(0, bias)
            .filter(i -> i == bias || Math.abs(weights[i]) > DROPPED * most)
            .toArray();
    float[] values = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      values[i] = (float) (sign * weights[kept[i]]);
    }
    return new Vector(kept, values);
  }
}
