package org.vigil.knowledge.ranking;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.vigil.knowledge.cache.Floats;

/// One logistic regression an entry (L2-regularised, liblinear): is this text about the entry or
/// about any other? Weights that matter little are dropped, and the rest is kept by feature, so a
/// question costs what its own features cost.
///
/// @param bias of each entry
/// @param start for each feature, where its weights start; one more at the end
/// @param entry the entry of each weight
/// @param weight the weights
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Linear(float[] bias, int[] start, int[] entry, float[] weight) {

  private static final double STOP = 0.1;
  private static final float DROPPED = 0.01f;

  static {
    de.bwaldvogel.liblinear.Linear.disableDebugOutput();
  }

  /// Trains; the same texts give the same model on any number of processors. Takes seconds.
  ///
  /// @param entryOf the entry of each text
  /// @param entries how many entries there are
  /// @param features how many places the vectors have
  /// @param cost how much a wrong text costs against large weights
  static Linear train(List<Sparse> texts, int[] entryOf, int entries, int features, double cost) {
    Feature[][] rows = texts.stream().map(text -> row(text, features)).toArray(Feature[][]::new);
    Sparse[] models =
        IntStream.range(0, entries)
            .parallel()
            .mapToObj(entry -> one(rows, entryOf, entry, features, cost))
            .toArray(Sparse[]::new);
    return transpose(models, features);
  }

  /// A value for each entry: above 0 where the text is more likely about it than not.
  float[] scores(Sparse text) {
    float[] scores = bias.clone();
    if (start.length == 0) {
      return scores;
    }
    for (int i = 0; i < text.index().length; i++) {
      int feature = text.index()[i];
      float value = text.value()[i];
      for (int at = start[feature]; at < start[feature + 1]; at++) {
        scores[entry[at]] += value * weight[at];
      }
    }
    return scores;
  }

  void write(DataOutputStream out) throws IOException {
    Floats.write(bias, out);
    Floats.write(start, out);
    Floats.write(entry, out);
    Floats.write(weight, out);
  }

  static Linear read(DataInputStream in) throws IOException {
    return new Linear(Floats.read(in), Floats.readInts(in), Floats.readInts(in), Floats.read(in));
  }

  private static Feature[] row(Sparse text, int features) {
    int size = text.index().length;
    Feature[] row = new Feature[size + 1];
    for (int i = 0; i < size; i++) {
      row[i] = new FeatureNode(text.index()[i] + 1, text.value()[i]);
    }
    row[size] = new FeatureNode(features + 1, 1);
    return row;
  }

  private static Sparse one(Feature[][] rows, int[] entryOf, int entry, int features, double cost) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = rows;
    problem.y = Arrays.stream(entryOf).mapToDouble(of -> of == entry ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, STOP);
    parameter.setRandom(new Random(entry));
    Model model = de.bwaldvogel.liblinear.Linear.train(problem, parameter);
    double[] weights = model.getFeatureWeights();
    // The library's weights are for the label it met first.
    return sparse(weights, model.getLabels()[0] > 0 ? 1 : -1);
  }

  /// The weights that matter, and as the last one always the bias.
  private static Sparse sparse(double[] weights, int sign) {
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
    return new Sparse(kept, values);
  }

  private static Linear transpose(Sparse[] models, int features) {
    int[] start = new int[features + 1];
    for (Sparse model : models) {
      for (int i = 0; i < model.index().length - 1; i++) {
        start[model.index()[i] + 1]++;
      }
    }
    for (int i = 0; i < features; i++) {
      start[i + 1] += start[i];
    }
    float[] bias = new float[models.length];
    int[] entry = new int[start[features]];
    float[] weight = new float[entry.length];
    int[] next = start.clone();
    for (int of = 0; of < models.length; of++) {
      Sparse model = models[of];
      int last = model.index().length - 1;
      bias[of] = model.value()[last];
      for (int i = 0; i < last; i++) {
        int at = next[model.index()[i]]++;
        entry[at] = of;
        weight[at] = model.value()[i];
      }
    }
    return new Linear(bias, start, entry, weight);
  }
}
