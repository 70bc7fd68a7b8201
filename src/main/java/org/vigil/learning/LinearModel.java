package org.vigil.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Yes-or-no questions about a text, each answered by the weighted sum of the text's features. The
/// weights lie by feature, so a text costs what its own features cost. Immutable; safe for many
/// threads.
///
/// @param bias of each question
/// @param start for each feature, where its weights start; one more at the end; empty if nothing
///     was learnt
/// @param question the question of each weight
/// @param weight the weights
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record LinearModel(float[] bias, int[] start, int[] question, float[] weight) {

  /// Says nothing about any text.
  public static LinearModel untrained(int questions) {
    return new LinearModel(new float[questions], new int[0], new int[0], new float[0]);
  }

  public int questions() {
    return bias.length;
  }

  /// A value for each question: above 0 for rather yes.
  public float[] scores(Vector text) {
    float[] scores = bias.clone();
    if (start.length == 0) {
      return scores;
    }
    for (int i = 0; i < text.index().length; i++) {
      int feature = text.index()[i];
      float value = text.value()[i];
      for (int at = start[feature]; at < start[feature + 1]; at++) {
        scores[question[at]] += value * weight[at];
      }
    }
    return scores;
  }

  /// The weight of a feature in a question; 0 if it does not matter.
  public float weight(int feature, int of) {
    return scores(new Vector(new int[] {feature}, new float[] {1}))[of] - bias[of];
  }

  /// The same with only the first questions, without those that only served to calibrate them.
  ///
  /// @param questions how many are kept
  public LinearModel first(int questions) {
    int[] kept = IntStream.range(0, question.length).filter(i -> question[i] < questions).toArray();
    int[] starts = new int[start.length];
    for (int feature = 0, at = 0; feature < starts.length; feature++) {
      while (at < kept.length && kept[at] < start[feature]) {
        at++;
      }
      starts[feature] = at;
    }
    float[] weights = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      weights[i] = weight[kept[i]];
    }
    int[] of = IntStream.of(kept).map(i -> question[i]).toArray();
    return new LinearModel(Arrays.copyOf(bias, questions), starts, of, weights);
  }

  /// From what was learnt for each question.
  ///
  /// @param models for each question, the weights that matter and last the bias
  static LinearModel of(Vector[] models, int features) {
    int[] start = new int[features + 1];
    for (Vector model : models) {
      for (int i = 0; i < model.index().length - 1; i++) {
        start[model.index()[i] + 1]++;
      }
    }
    for (int i = 0; i < features; i++) {
      start[i + 1] += start[i];
    }
    float[] bias = new float[models.length];
    int[] question = new int[start[features]];
    float[] weight = new float[question.length];
    int[] next = start.clone();
    for (int of = 0; of < models.length; of++) {
      Vector model = models[of];
      int last = model.index().length - 1;
      bias[of] = model.value()[last];
      for (int i = 0; i < last; i++) {
        int at = next[model.index()[i]]++;
        question[at] = of;
        weight[at] = model.value()[i];
      }
    }
    return new LinearModel(bias, start, question, weight);
  }

  public void write(DataOutputStream out) throws IOException {
    Numbers.write(bias, out);
    Numbers.write(start, out);
    Numbers.write(question, out);
    Numbers.write(weight, out);
  }

  /// Reads what [#write] wrote.
  public static LinearModel read(DataInputStream in) throws IOException {
    return new LinearModel(
        Numbers.readFloats(in), Numbers.readInts(in), Numbers.readInts(in), Numbers.readFloats(in));
  }
}
