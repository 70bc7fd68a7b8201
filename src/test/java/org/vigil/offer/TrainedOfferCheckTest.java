package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Language;
import org.vigil.learning.ModelCache;
import org.vigil.offer.Assessment.RaisedFlag;

class TrainedOfferCheckTest {

  private static final Problems PROBLEMS = new Problems();
  private static final OfferCheck CHECK =
      TrainedOfferCheck.load(
          ContentDirectory.at(Path.of("content")),
          PROBLEMS,
          new ModelCache(Path.of("target", "learnt")));

  @Test
  void nothingIsWrongWithTheContent() {
    assertThat(PROBLEMS.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Typing work in Myawaddy for 1000 usd, boss pays the ticket, no interview, enter as a"
            + " tourist. Telegram @fast_jobs; high-risk-location; MM",
        "Top up 120 USDT to unlock the next order and withdraw everything;" + " deposit-to-earn;",
      })
  void warnsOfATrapAndSaysWhy(String text, String flag, String country) {
    Assessment assessment = CHECK.assess(text);
    assertThat(assessment.verdict()).isEqualTo(Verdict.HIGH);
    assertThat(assessment.flags()).extracting(RaisedFlag::slug).contains(flag);
    assertThat(assessment.country()).isEqualTo(country);
    assertThat(assessment.topic()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cook for a school canteen in Kandal, 240 dollars and lunch, contract for one year."
            + " Come to the office with your ID between 8 and 10.",
        "Accountant, three years of experience, apply by mail with CV, interview at our office.",
      })
  void doesNotAccuseAnHonestEmployer(String text) {
    Assessment assessment = CHECK.assess(text);
    assertThat(assessment.verdict()).isEqualTo(Verdict.NO_KNOWN_SIGNS);
    assertThat(assessment.topic()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "hello", "how is the weather today?", "\ud83d\ude00"})
  void tellsWhatIsNoOffer(String text) {
    assertThat(CHECK.assess(text).verdict()).isEqualTo(Verdict.NOT_AN_OFFER);
    assertThat(CHECK.assess(text).flags()).isEmpty();
  }

  @Test
  void noVerdictSaysSafe() {
    assertThat(Verdict.values()).extracting(Verdict::slug).noneMatch(slug -> slug.contains("safe"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void quotesOnlyWhatStandsInTheText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      String text = anyText(random);
      Assessment assessment = CHECK.assess(text);
      assertThat(assessment.flags()).allMatch(flag -> text.contains(flag.evidence()));
      assertThat(assessment.flags()).allMatch(flag -> flag.evidence().length() <= 80);
      assertThat(assessment.flags()).extracting(RaisedFlag::slug).doesNotHaveDuplicates();
      assertThat(assessment.contacts()).allMatch(text::contains);
      assertThat(assessment).isEqualTo(CHECK.assess(text));
    }
  }

  private static String anyText(Random random) {
    String[] parts = {
      "no interview",
      "USDT",
      "\u200b",
      " ",
      "@boss_1",
      "+85512345678",
      "ភ្នំពេញ",
      "ព្រះសីហនុ",
      "send your passport",
      "free ticket",
      "\n",
      "bit.ly/x",
      "$5,000 a day",
      "\ud83d\ude00",
      "1",
      "today only",
      ".",
      "加微信",
      "ѕсаm",
      "tourist visa",
      "deposit"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  @Test
  void explainsAFlagInALanguageOrElseInEnglish() {
    String english = CHECK.flag("secrecy", Language.EN).meaning();
    assertThat(english).contains("Tell");
    assertThat(CHECK.flag("secrecy", Language.KM).title()).contains("កុំ");
    assertThatThrownBy(() -> CHECK.flag("no-such-flag", Language.EN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
