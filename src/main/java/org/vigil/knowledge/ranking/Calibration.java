package org.vigil.knowledge.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vigil.learning.LinearModel;
import org.vigil.learning.LinearTrainer;
import org.vigil.learning.LinearTrainer.Method;
import org.vigil.learning.Vector;

/// How likely the best entry is right, from what can be seen of a ranking: a logistic regression
/// over a few figures, fitted on questions the ranker was not trained on.
///
/// @param weights of the standardised figures, and last the intercept
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Calibration(double[] mean, double[] deviation, double[] weights) {

  /// Fewer questions than these fit nothing: [#prior] is used.
  static final int ENOUGH = 80;

  private static final LinearTrainer TRAINER = new LinearTrainer(Method.LOGISTIC_EXACT, 1, false);

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
    Arrays.fill(deviation, 1);
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
    int[] places = IntStream.range(0, n).toArray();
    List<Vector> rows = new ArrayList<>();
    for (double[] row : figures) {
      float[] values = new float[n];
      for (int i = 0; i < n; i++) {
        values[i] = (float) ((row[i] - mean[i]) / deviation[i]);
      }
      rows.add(new Vector(places, values));
    }
    LinearModel model = TRAINER.train(rows, n, List.of(i -> right[i] ? 1 : -1));
    double[] weights = new double[n + 1];
    weights[n] = model.bias()[0];
    for (int i = 0; i < n; i++) {
      weights[i] = model.weight(i, 0);
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
