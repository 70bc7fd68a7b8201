package org.vigil.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearTrainerTest {

  private static final int FEATURES = 3;

  /// The first feature says yes, the second no, the third nothing.
  private final List<Vector> texts = new ArrayList<>();

  LinearTrainerTest() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      texts.add(new Vector(new int[] {i % 2, 2}, new float[] {1, random.nextFloat()}));
    }
  }

  @ParameterizedTest
  @EnumSource
  void learnsWhichFeatureSaysWhat(LinearTrainer.Method method) {
    LinearModel model = trainer(method).train(texts, FEATURES, List.of(i -> i % 2 == 0 ? 1 : -1));
    assertThat(score(model, 0, 0)).isPositive();
    assertThat(score(model, 1, 0)).isNegative();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLeftOutTeachesNothing(LinearTrainer.Method method) {
    IntUnaryOperator wrongAfterHalf = i -> (i % 2 == 0) == i < 100 ? 1 : -1;
    IntUnaryOperator firstHalf = i -> i < 100 ? wrongAfterHalf.applyAsInt(i) : 0;
    LinearModel model = trainer(method).train(texts, FEATURES, List.of(firstHalf));
    LinearModel half =
        trainer(method).train(texts.subList(0, 100), FEATURES, List.of(wrongAfterHalf));
    assertThat(score(model, 0, 0)).isEqualTo(score(half, 0, 0)).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void aTextCountsAsManyTimesAsItsAnswerSays(LinearTrainer.Method method) {
    // The first feature is yes and no equally often; the times decide.
    IntUnaryOperator rather = i -> i % 4 < 2 ? 5 : -1;
    assertThat(score(trainer(method).train(texts, FEATURES, List.of(rather)), 0, 0)).isPositive();
    IntUnaryOperator hardly = i -> i % 4 < 2 ? 1 : -5;
    assertThat(score(trainer(method).train(texts, FEATURES, List.of(hardly)), 0, 0)).isNegative();
  }

  @Test
  void withOneAnswerOnlyThatIsTheAnswer() {
    LinearModel model =
        trainer(LinearTrainer.Method.MARGIN).train(texts, FEATURES, List.of(i -> 1, i -> -1));
    assertThat(score(model, 0, 0)).isPositive();
    assertThat(score(model, 0, 1)).isNegative();
  }

  @Test
  void keepsTheFirstQuestions() {
    LinearModel all =
        trainer(LinearTrainer.Method.LOGISTIC)
            .train(
                texts,
                FEATURES,
                List.of(i -> i % 2 == 0 ? 1 : -1, i -> i % 3 - 1, i -> i % 2 == 0 ? -1 : 1));
    for (int feature = 0; feature < FEATURES; feature++) {
      assertThat(all.first(2).questions()).isEqualTo(2);
      assertThat(score(all.first(2), feature, 0)).isEqualTo(score(all, feature, 0));
      assertThat(score(all.first(2), feature, 1)).isEqualTo(score(all, feature, 1));
    }
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    LinearModel model =
        trainer(LinearTrainer.Method.MARGIN)
            .train(texts, FEATURES, List.of(i -> i % 2 == 0 ? 1 : -1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    LinearModel read =
        LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(score(read, 0, 0)).isEqualTo(score(model, 0, 0));
  }

  private static float score(LinearModel model, int feature, int question) {
    return model.scores(new Vector(new int[] {feature}, new float[] {1}))[question];
  }

  private static LinearTrainer trainer(LinearTrainer.Method method) {
    return new LinearTrainer(method, 1, false);
  }
}
