package org.vigil.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.knowledge.embedding.Meaning;

final class JudgeTest {

  private static final List<Example> EXAMPLES =
      List.of(
          example("passport", "they took my passport"),
          example("passport", "boss keeps my passport in a safe"),
          example("passport", "agen pegang paspor saya"),
          example("passport", "គេយកលិខិតឆ្លងដែនខ្ញុំ"),
          example("fees", "agency wants money before i start"),
          example("fees", "do i have to pay a recruitment fee"),
          example("fees", "harus bayar biaya penempatan dulu"),
          example("fees", "ត្រូវបង់ថ្លៃសេវាមុនធ្វើការ"),
          example("fees", "中介要我先交钱"),
          example("visa", "which visa do i need for work"),
          example("visa", "tourist visa for a job is that ok"),
          example("visa", "我需要什么签证"));

  @ParameterizedTest
  @CsvSource({
    "my pasport was taken, passport",
    "paspor saya dipegang, passport",
    "លិខិតឆ្លងដែនខ្ញុំគេយក, passport",
    "先交钱给中介, fees",
    "must I pay a fee?, fees",
    "VISA for working, visa",
  })
  void findsTheEntryInAnyLanguageAndInSpiteOfTypos(String question, String entry) {
    assertThat(train(EXAMPLES).judge(question, Meaning.NONE, 3).best().getFirst().entry())
        .isEqualTo(entry);
  }

  @Test
  void namesNoMoreThanAskedForAndTheBestFirst() {
    Judge.Judgement judgement = train(EXAMPLES).judge("pay for a visa", Meaning.NONE, 2);
    assertThat(judgement.best()).hasSize(2);
    assertThat(judgement.best().getFirst().score())
        .isGreaterThanOrEqualTo(judgement.best().getLast().score());
  }

  @Test
  void trainingIsDeterministic() {
    assertThat(bytes(train(EXAMPLES))).isEqualTo(bytes(train(EXAMPLES)));
  }

  @Test
  void readingWhatWasWrittenGivesTheSameJudge() throws IOException {
    Judge judge = train(EXAMPLES);
    Judge again =
        Judge.read(
            new DataInputStream(new ByteArrayInputStream(bytes(judge))), EXAMPLES, JudgeTest::none);
    assertThat(again.judge("visa fee", Meaning.NONE, 3))
        .isEqualTo(judge.judge("visa fee", Meaning.NONE, 3));
  }

  @Test
  void whatWasWrittenForOtherEntriesIsRefused() {
    byte[] bytes = bytes(train(EXAMPLES));
    List<Example> other = new ArrayList<>(EXAMPLES);
    other.add(example("new", "something else"));
    assertThatThrownBy(
            () ->
                Judge.read(
                    new DataInputStream(new ByteArrayInputStream(bytes)), other, JudgeTest::none))
        .isInstanceOf(IOException.class);
  }

  @Test
  void onePhrasingAnEntryIsEnoughToBeFound() {
    Judge judge = train(List.of(example("a", "lost my passport"), example("b", "pay the fee")));
    assertThat(judge.judge("passport lost", Meaning.NONE, 2).best().getFirst().entry())
        .isEqualTo("a");
  }

  @Test
  void aSingleEntryIsRankedAlone() {
    Judge judge = train(List.of(example("a", "lost my passport"), example("a", "no passport")));
    assertThat(judge.judge("passport", Meaning.NONE, 3).best()).hasSize(1);
  }

  @Test
  void thePhrasingOfTwoEntriesFindsBothAndIsNotSure() {
    List<Example> examples = new ArrayList<>(EXAMPLES);
    examples.add(example("fees", "is this normal"));
    examples.add(example("visa", "is this normal"));
    Judge.Judgement judgement = train(examples).judge("is this normal", Meaning.NONE, 2);
    assertThat(judgement.best())
        .extracting(Scored::entry)
        .containsExactlyInAnyOrder("fees", "visa");
    assertThat(judgement.probability()).isLessThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "\uD83D\uDE4F", "\u200B", "xkcdq zzgrf"})
  void textWithoutAKnownWordIsNeverSure(String text) {
    assertThat(train(EXAMPLES).judge(text, Meaning.NONE, 3).probability()).isLessThan(0.5);
  }

  @Test
  void whatNoEntryAnswersIsLearntAndNeverNamed() {
    List<Example> examples = new ArrayList<>(EXAMPLES);
    examples.add(example(Example.NO_ENTRY, "good morning"));
    examples.add(example(Example.NO_ENTRY, "tell me a joke"));
    assertThat(train(examples).judge("good morning", Meaning.NONE, 9).best())
        .extracting(Scored::entry)
        .hasSize(3)
        .doesNotContain(Example.NO_ENTRY);
  }

  @Test
  void theBestAreThoseOfAWholeSortAndEqualOnesStandByNumber() {
    double[] scores = new Random(7).doubles(500).map(x -> Math.round(x * 20)).toArray();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      all.add(i);
    }
    all.sort(
        Comparator.<Integer>comparingDouble(i -> -scores[i])
            .thenComparing(Comparator.naturalOrder()));
    assertThat(Ranker.best(i -> scores[i], scores.length, 40))
        .containsExactly(all.subList(0, 40).toArray(Integer[]::new));
  }

  private static Example example(String entry, String text) {
    return new Example(entry, text);
  }

  private static Judge train(List<Example> examples) {
    return Judge.train(examples, JudgeTest::none);
  }

  private static List<Meaning> none(List<String> texts) {
    return texts.stream().map(text -> Meaning.NONE).toList();
  }

  private static byte[] bytes(Judge judge) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      judge.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
