package org.vigil.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;

class PhrasesTest {

  private final TextNormalizer normalizer = new TextNormalizer();
  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // as written; phrase
        "Bring your PASSPORT now; passport",
        "they hold my passports; passport*",
        "no-interview job; no interview",
        "#NoInterview; no interview",
        "no   interview; no interview",
        "s e n d your p.a.s.s.p.o.r.t; send your passport",
        "tele gram only; telegram",
        "t3l3gr4m; telegram",
        "1nterv1ew; interview",
        "pa$$port; passport",
        "p@ssport; passport",
        "don’t tell anyone; dont tell",
        "we pay ticket, visa and hotel; pay ... hotel",
        "15,000 baht; # baht",
        "earn 1.5k per week; earn # per week",
        "no experience needed; no (experience|skills) (needed|required)",
        "no skills required; no (experience|skills) (needed|required)",
        "apply now; apply( right|) now",
        "lương cao việc nhẹ; việc nhẹ",
        "luong cao viec nhe; việc nhẹ",
        "pàsspört; passport",
        "ខ្ញុំត្រូវការការងារធ្វើ; ការងារ",
        "ការ\u200bងារ; ការងារ",
        "ផ្ញើ រូបថត មក; ផ្ញើ ... មក",
        "หางานพาสปอร์ตด่วน; พาสปอร์ต",
        "加微信联系我; 微信",
        "แอดtelegramมา; telegram",
        "៥០០ដុល្លារ; # ដុល្លារ",
      })
  void finds(String text, String phrase) {
    assertThat(in(text, phrase)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "passports; passport",
        "makes extra; sex",
        "we chat with clients; wechat",
        "bank account; ban",
        "no. Interview is on Monday; no interview",
        "pay one two three four five hotel; pay ... hotel",
        "bạn tài khoản; bán tài khoản",
        "ការងារក្រៅ; ការងារ ... ផ្ទះ",
        "ក្រុម; ក្រ",
        "earn per week; earn # per week",
      })
  void leavesAlone(String text, String phrase) {
    assertThat(in(text, phrase)).isEmpty();
  }

  @Test
  void aGapEndsWithTheSentence() {
    assertThat(in("we pay.\nThe hotel is new", "pay ... hotel")).isEmpty();
    assertThat(in("we pay\nThe hotel is new", "pay ... hotel")).isEmpty();
  }

  @Test
  void quotesTheTextAsWritten() {
    String text = "Hello, ѕеnd  your PASS\u200bPORT here";
    assertThat(in(text, "send your passport")).containsExactly("ѕеnd  your PASS\u200bPORT");
  }

  @Test
  void findsEachPlaceOnce() {
    assertThat(in("visa, visa and visa again", "visa", "(visa|visa)")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"... visa", "visa ...", "#", "* visa", "(visa", "visa)", "a | b", "# ... visa"})
  void aPhraseThatCannotBeReadIsAProblem(String phrase) {
    compile(phrase);
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().getFirst().line()).isEqualTo(2);
  }

  @Test
  void aPhraseMustNotBlowUp() {
    compile("(a|b)".repeat(8));
    compile("x".repeat(201));
    compile("(".repeat(150));
    assertThat(problems.all()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsFoundIsInsideTheText(long seed) {
    Random random = new Random(seed);
    Phrases<String> phrases =
        compile("passport", "p*", "no ... job", "ការងារ", "工作", "# ... usd", "(no|) fee", "$#");
    for (int round = 0; round < 300; round++) {
      String text = AnyText.next(random, 40);
      for (Phrases.Match<String> match : phrases.in(normalizer.normalize(text))) {
        assertThat(match.span().to()).isLessThanOrEqualTo(text.length());
        assertThat(match.span().to()).isGreaterThan(match.span().from());
        assertThat(text).contains(match.span().of(text, 80));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", "a a b ", "no no fee ", "1 ", "a1", "ក", "no\n", "aaaa"})
  void takesStepsInProportionToTheText(String piece) {
    List<String> list = new ArrayList<>(List.of("no ... fee", "no ... no ... fee", "# fee", "a"));
    for (int i = 1; i < 40; i++) {
      list.add("a ".repeat(i) + "b");
      list.add("a ... " + "a ".repeat(i) + "b");
    }
    Phrases<String> phrases = compile(list.toArray(String[]::new));
    long once = phrases.scan(normalizer.normalize(piece.repeat(300))).steps();
    long fourfold = phrases.scan(normalizer.normalize(piece.repeat(1200))).steps();
    assertThat(fourfold).isLessThan(once * 5);
  }

  private List<String> in(String text, String... phrases) {
    Phrases<String> compiled = compile(phrases);
    assertThat(problems.all()).isEmpty();
    return compiled.in(normalizer.normalize(text)).stream()
        .map(match -> match.span().of(text, 80))
        .toList();
  }

  private Phrases<String> compile(String... phrases) {
    StringBuilder yaml = new StringBuilder("phrases:\n");
    for (String phrase : phrases) {
      yaml.append("  - \"").append(phrase).append("\"\n");
    }
    ContentFile file = new ContentFile("red-flags/test/en.md", yaml.toString());
    return Phrases.<String>builder()
        .add("flag", Yaml.map(file, problems).orElseThrow(), "phrases", problems)
        .compile();
  }
}
