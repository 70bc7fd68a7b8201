package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;

class WeightsTest {

  private static final Weights.Thresholds THRESHOLDS = new Weights.Thresholds(0.9, 0.3, 0.5);
  private static final Weights WEIGHTS = new Weights(0.5, 2, Map.of("secrecy", 1.5), 1, THRESHOLDS);

  @TempDir Path root;
  private final Problems problems = new Problems();

  @Test
  void addsLogOddsAndFlags() {
    assertThat(WEIGHTS.score(0, List.of(), 0)).isCloseTo(Weights.probability(0.5), within(1e-9));
    assertThat(WEIGHTS.score(1, List.of("secrecy", "urgency"), 0))
        .isCloseTo(Weights.probability(4), within(1e-9));
  }

  @Test
  void neitherClassifierNorAFineTextDecidesAlone() {
    assertThat(WEIGHTS.score(900, List.of(), 0)).isEqualTo(WEIGHTS.score(6, List.of(), 0));
    assertThat(WEIGHTS.score(0, List.of(), 900)).isEqualTo(WEIGHTS.score(0, List.of(), 3));
    assertThat(WEIGHTS.score(0, List.of(), -900)).isEqualTo(WEIGHTS.score(0, List.of(), -3));
  }

  @Test
  void readsWhatItWrites() throws IOException {
    Files.write(root.resolve(Weights.FILE), WEIGHTS.lines());
    assertThat(Weights.load(ContentDirectory.at(root), problems)).isEqualTo(WEIGHTS);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void refusesWeightsThatSpeakForATrap() throws IOException {
    Files.writeString(
        root.resolve(Weights.FILE),
        "bias: 0\nclassifier: 1\ntold: -1\nhigh: 0.2\ncaution: 0.5\noffer: 7\n"
            + "flags: {secrecy: -2}\n");
    Weights read = Weights.load(ContentDirectory.at(root), problems);
    assertThat(read.flag("secrecy")).isZero();
    assertThat(read.told()).isZero();
    assertThat(problems.all())
        .extracting(Problem::what)
        .containsExactlyInAnyOrder(
            "a flag must not speak for an offer",
            "telling much must not speak against an offer",
            "`high` must not be below `caution`",
            "`offer` must be from 0 to 1");
  }
}
