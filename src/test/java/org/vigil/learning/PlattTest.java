package org.vigil.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattTest {

  /// Log odds twice the score, less one, of which as many are yes as such odds say.
  @Test
  void findsTheOddsThatScoresStandFor() {
    Random random = new Random(3);
    double[] scores = random.doubles(20_000, -3, 4).toArray();
    boolean[] yes = new boolean[scores.length];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = random.nextDouble() < 1 / (1 + Math.exp(1 - 2 * scores[i]));
    }
    Platt platt = Platt.fit(scores, yes);
    assertThat(platt.slope()).isCloseTo(2, within(0.1));
    assertThat(platt.probability(0.5)).isCloseTo(0.5, within(0.05));
  }

  @Test
  void takesScoresForLogOddsWhenThereIsOneAnswerOnly() {
    Platt platt = Platt.fit(new double[0], new boolean[0]);
    assertThat(platt.probability(0)).isEqualTo(0.5);
    assertThat(Platt.fit(new double[] {1, 2}, new boolean[] {true, true}).probability(0))
        .isBetween(0.0, 1.0);
  }
}
