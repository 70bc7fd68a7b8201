package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.offer.WeightSearch.Case;

class WeightSearchTest {

  private static final Weights BEFORE =
      new Weights(0, 1, Map.of(), 1.2, new Weights.Thresholds(0.9, 0.3, 0.5));

  /// One flag that only traps raise, one that honest offers raise more, one that tells nothing.
  @Test
  void keepsEachFlagWithinItsBounds() {
    Random random = new Random(3);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean scam = i % 2 == 0;
      Set<String> raised = new java.util.TreeSet<>();
      if (scam && random.nextInt(2) == 0) {
        raised.add("only-traps");
      }
      if (random.nextInt(scam ? 9 : 2) == 0) {
        raised.add("more-honest");
      }
      if (random.nextBoolean()) {
        raised.add("nothing");
      }
      cases.add(new Case(random.nextGaussian() + (scam ? 1 : -1), raised, 0, scam));
    }
    Weights found =
        new WeightSearch(cases, List.of("more-honest", "nothing", "only-traps"), BEFORE).search();
    assertThat(found.flag("only-traps")).isEqualTo(1.6);
    assertThat(found.flag("more-honest")).isEqualTo(0.2);
    assertThat(found.flag("nothing")).isBetween(0.2, 0.8);
    assertThat(found.classifier()).isPositive();
    assertThat(found.told()).isEqualTo(BEFORE.told());
    assertThat(found.thresholds()).isEqualTo(BEFORE.thresholds());
    assertThat(meanScore(found, cases, true)).isGreaterThan(0.75);
    assertThat(meanScore(found, cases, false)).isLessThan(0.25);
    assertThat(meanScore(found, cases, true) + meanScore(found, cases, false))
        .isCloseTo(1, within(0.06));
  }

  private static double meanScore(Weights weights, List<Case> cases, boolean scam) {
    return cases.stream()
        .filter(one -> one.scam() == scam)
        .mapToDouble(one -> weights.score(one.logOdds(), one.raised(), one.surplus()))
        .average()
        .orElseThrow();
  }
}
