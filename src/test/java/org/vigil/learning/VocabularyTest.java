package org.vigil.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Weighing WEIGHING = new Weighing(0.5f, 0.8f, 0.25f, 1);

  private final Vocabulary vocabulary =
      Vocabulary.of(List.of(bag("cook wanted"), bag("cook asked"), sign("fee")), WEIGHING);

  @Test
  void eachSortHasAShareOfItsOwn() {
    assertThat(length(vocabulary.vector(bag("cook wanted"))))
        .isCloseTo(Math.sqrt(0.25 + 0.64), within(1e-5));
    assertThat(vocabulary.vector(sign("fee")).value()).containsExactly(0.25f);
  }

  @Test
  void aLongTextWeighsNoMoreThanAShortOne() {
    assertThat(length(vocabulary.vector(bag("cook wanted cook asked cook wanted"))))
        .isCloseTo(length(vocabulary.vector(bag("cook wanted"))), within(1e-5));
  }

  @Test
  void whatFewTextsHaveIsLeftOut() {
    Vocabulary few =
        Vocabulary.of(List.of(bag("cook wanted"), bag("cook asked")), new Weighing(1, 1, 1, 2));
    assertThat(few.coverage(bag("wanted"))).isLessThan(few.coverage(bag("cook")));
    assertThat(few.size()).isLessThan(vocabulary.size());
  }

  @Test
  void coverageTellsGibberish() {
    assertThat(vocabulary.coverage(bag("cook wanted"))).isEqualTo(1);
    assertThat(vocabulary.coverage(bag("xyzzyx"))).isEqualTo(0);
    assertThat(vocabulary.coverage(bag(""))).isEqualTo(0);
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    vocabulary.write(new DataOutputStream(bytes));
    Vocabulary read =
        Vocabulary.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), WEIGHING);
    assertThat(read.vector(bag("cook asked")).value())
        .isEqualTo(vocabulary.vector(bag("cook asked")).value());
    assertThat(read.coverage(bag("cook x"))).isEqualTo(vocabulary.coverage(bag("cook x")));
  }

  private static double length(Vector vector) {
    double square = 0;
    for (float value : vector.value()) {
      square += value * value;
    }
    return Math.sqrt(square);
  }

  private static Bag bag(String text) {
    return new Bag.Builder().words(List.of(text.split(" "))).runs(text, 2, 4).bag();
  }

  private static Bag sign(String name) {
    return new Bag.Builder().sign(name).bag();
  }
}
