package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.conversation.Session.Kind;
import org.vigil.hotline.ListedLines;
import org.vigil.knowledge.Hit;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Ranking;
import org.vigil.language.Language;
import org.vigil.language.Words;
import org.vigil.offer.Assessment;
import org.vigil.offer.OfferCheck;
import org.vigil.offer.Verdict;
import org.vigil.safety.Danger;

/// With the real entries, countries and numbers; which topic fits is decided by the test.
final class PlaceTalkTest {
  private static final ContentDirectory CONTENT = ContentDirectory.at(Path.of("content"));
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load(CONTENT, new Problems());
  private static final Words WORDS = Words.load(CONTENT, new Problems());
  private static final ListedLines LINES = ListedLines.load(CONTENT, new Problems());
  private static final Map<String, String> TOPICS =
      Map.of(
          "is this agency licensed?", "check-agency-licence",
          "who pays the fee", "recruitment-fees",
          "where do i report", "report-scam",
          "where do i report in thailand", "report-scam",
          "reach my embassy", "embassy-help",
          "am i talking to a robot", "about-bot");
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "in thailand", "TH", "cambodia", "KH", "philippines", "PH", "chad", "TD", "kenya", "KE");

  private final Chat chat =
      new Chat(
          new Library(
              WORDS, KNOWLEDGE, PlaceTalkTest::rank, LINES, new Offers(), text -> Danger.NOTHING),
          Chat.NOBODY);

  private static Ranking rank(String question, Language language) {
    String topic = TOPICS.get(question);
    if (topic != null) {
      return new Ranking(List.of(new Hit(topic, 0.9)), true);
    }
    // Only together with the title of the answer before.
    return question.endsWith(". and if I already paid?")
        ? new Ranking(List.of(new Hit("money-sent-bank", 0.8)), true)
        : new Ranking(List.of(new Hit("task-scam", 0.2), new Hit("money-mule", 0.1)), false);
  }

  @Test
  void asksWhereSomebodyIsFromAndAddsTheListOfThatCountry() {
    Turn general = chat.says("is this agency licensed?");
    assertThat(Chat.text(general))
        .contains("Look the agency up yourself", "Which country are you from?", "[Philippines]");
    Turn placed = chat.taps(general, "Philippines");
    assertThat(Chat.text(placed))
        .contains("Official list of agencies", "https://dmw.gov.ph/licensed-recruitment-agencies")
        .contains("Official list of jobs")
        .doesNotContain("Look the agency up yourself", "Which country");
    assertThat(chat.session().place().nationality()).isEqualTo("PH");
  }

  @Test
  void takesTheCountryInFreeWords() {
    chat.says("is this agency licensed?");
    assertThat(Chat.text(chat.says("from kenya"))).contains("National Employment Authority");
  }

  @Test
  void usesTheCountryThatIsRememberedAndDoesNotAskAgain() {
    chat.says("is this agency licensed?");
    chat.says("Philippines");
    assertThat(Chat.text(chat.says("who pays the fee")))
        .contains("at most one month's pay, with an official receipt")
        .doesNotContain("Which country");
  }

  @Test
  void usesTheCountryThatTheQuestionNames() {
    assertThat(Chat.text(chat.says("where do i report in thailand")))
        .contains("1441", "a police report must follow")
        .doesNotContain("Which country");
  }

  @Test
  void answersAllTheSameWhereNothingIsKnownAndSaysSo() {
    chat.says("is this agency licensed?");
    assertThat(Chat.text(chat.says("Chad")))
        .contains("I know no official list of agencies for Chad")
        .contains("Ask the labour office");
    assertThat(Chat.text(chat.says("is this agency licensed?")))
        .contains("Look the agency up yourself", "for Chad");
  }

  @Test
  void asksForThePassportWhereTheEmbassyDependsOnIt() {
    Turn shown = chat.says("reach my embassy");
    assertThat(Chat.text(shown)).contains("Which passport do you have?");
    assertThat(Chat.text(chat.taps(shown, "Indonesia"))).contains("Indonesia");
    assertThat(chat.session().place().nationality()).isEqualTo("ID");
  }

  @ParameterizedTest
  @CsvSource({
    "en, and in Thailand?",
    "th, แล้ว in Thailand ล่ะ",
    "vi, còn in Thailand thì sao?",
    "zh, 那 in Thailand 呢？",
    "id, kalau in Thailand?",
    "ms, macam mana kalau in Thailand",
    "fil, paano kung in Thailand?",
    "km, ចុះ in Thailand?",
    "my, in Thailand ရော"
  })
  void aCountryAfterAnAnswerMeansTheSameThere(String language, String more) {
    chat.presses("l:" + language);
    chat.says("where do i report");
    Turn there = chat.says(more);
    assertThat(Chat.text(there)).contains("1441");
    assertThat(chat.session().matter().topic()).isEqualTo("report-scam");
  }

  @Test
  void aQuestionThatLeansOnTheLastIsAskedTogetherWithIt() {
    chat.says("who pays the fee");
    chat.says("and if I already paid?");
    assertThat(chat.session().matter().topic()).isEqualTo("money-sent-bank");
  }

  @Test
  void aNewQuestionIsNotMixedWithTheLast() {
    chat.says("who pays the fee");
    assertThat(Chat.text(chat.says("purple elephants dance well"))).contains("Is it one of these");
  }

  @Test
  void offersTheNearestWithAWayOutAndCountsThatNoneFits() {
    Turn shown = chat.says("the gold platform froze 9000 write @scammer");
    assertThat(shown.replies().getFirst().buttons()).hasSize(3);
    Turn none = chat.taps(shown, "None of these");
    assertThat(none.feedback())
        .containsExactly(
            new Feedback(
                Feedback.Kind.UNANSWERED,
                Language.EN,
                "task-scam",
                List.of("froze", "gold", "platform", "write")));
    assertThat(chat.session().matter().kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void whoeverAsksAnewWithoutChoosingCountsAsNotAnswered() {
    chat.says("the gold platform froze");
    assertThat(chat.says("am i talking to a robot").feedback())
        .extracting(Feedback::kind)
        .containsExactly(Feedback.Kind.UNANSWERED);
  }

  @Test
  void countsWhetherAnAnswerHelped() {
    Turn shown = chat.says("am i talking to a robot");
    assertThat(chat.taps(shown, "Helpful").feedback())
        .extracting(Feedback::kind, Feedback::topic)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Feedback.Kind.HELPFUL, "about-bot"));
    Turn not = chat.taps(shown, "Not helpful");
    assertThat(not.feedback().getFirst().kind()).isEqualTo(Feedback.Kind.NOT_HELPFUL);
    assertThat(Chat.text(not)).contains("Try it in other words");
  }

  @Test
  void nobodyInDangerIsAskedForAVote() {
    chat.says("am i talking to a robot");
    Turn topic = chat.presses(Tap.Topic.of("trapped-in-compound").data());
    assertThat(Chat.text(topic)).doesNotContain("Helpful");
  }

  @Test
  void whoeverIsInDangerCanStillNameTheCountryBelowAnAnswer() {
    Chat held =
        new Chat(
            new Library(
                WORDS,
                KNOWLEDGE,
                PlaceTalkTest::rank,
                LINES,
                new Offers(),
                text -> new Danger(Danger.Level.URGENT, Danger.Kind.SUICIDAL)),
            Chat.NOBODY);
    held.says("i want to die");
    Turn more = held.presses(Tap.Topic.of("emotional-support").data());
    assertThat(Chat.text(more)).contains("[Choose country]").doesNotContain("Helpful");
    assertThat(held.session().matter().kind()).isEqualTo(Kind.DANGER);
  }

  private record Offers() implements OfferCheck {
    @Override
    public Assessment assess(String text) {
      return new Assessment(Verdict.NOT_AN_OFFER, 0, 0, List.of(), List.of(), null, country(text));
    }

    private static @Nullable String country(String text) {
      String small = text.toLowerCase(java.util.Locale.ROOT);
      return COUNTRIES.entrySet().stream()
          .filter(known -> small.contains(known.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(null);
    }

    @Override
    public RedFlag flag(String slug, Language language) {
      return new RedFlag(slug, slug, slug);
    }
  }
}
