package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketSetTest {

  @Test
  void holdsEachOnceAscending() {
    BucketSet set = new BucketSet(0);
    IntStream.of(7, 3, 7, 0, 3).forEach(set::add);
    assertThat(set.sorted()).containsExactly(0, 3, 7);
  }

  @Test
  void growsPastWhatWasExpected() {
    BucketSet set = new BucketSet(1);
    int[] many = new Random(3).ints(5_000, 0, 1_000).toArray();
    IntStream.of(many).forEach(set::add);
    assertThat(set.sorted()).isEqualTo(IntStream.of(many).distinct().sorted().toArray());
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(new BucketSet(10).sorted()).isEmpty();
  }
}
