package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigil.offer.Assessment;
import org.vigil.offer.Verdict;
import org.vigil.safety.Danger;

final class ConversationTest {
  private static final Danger HELD = new Danger(Danger.Level.URGENT, Danger.Kind.HELD);
  private static final Danger UNSURE = new Danger(Danger.Level.UNSURE, Danger.Kind.HELD);

  @Test
  void dangerComesBeforeEverythingElse() {
    Library library = TestLibrary.of(text -> HELD, TestLibrary.assessment(Verdict.HIGH, 1));
    Turn turn = new Chat(library, Chat.NOBODY).says("/check they hold me here");
    assertThat(turn.urgent()).isTrue();
    assertThat(Chat.text(turn)).startsWith("Can anyone see your screen?");
  }

  @Test
  void whenItIsNotSureOneQuestionIsAskedAndTheWordsAreAnsweredAfterANo() {
    Library library = TestLibrary.of(text -> UNSURE, TestLibrary.assessment(Verdict.HIGH, 1));
    Chat chat = new Chat(library, Chat.NOBODY);
    Turn asked = chat.says("a job where nobody may leave the house, pay first");
    assertThat(asked.replies()).hasSize(1);
    assertThat(Chat.text(asked)).contains("[Yes, now]").contains("[No]");
    assertThat(Chat.text(chat.taps(asked, "No"))).startsWith("High risk.");
  }

  @Test
  void everythingGetsAnAnswer() {
    Chat chat = new Chat(TestLibrary.calm(), Chat.NOBODY);
    for (String text : new String[] {"", " ", "/", "/nonsense", "x", "\uD800", "/status abc"}) {
      assertThat(chat.says(text).replies()).as(text).isNotEmpty();
    }
    assertThat(chat.presses("s:forged").replies()).isNotEmpty();
    assertThat(chat.presses("<script>").replies()).isNotEmpty();
  }

  @Test
  void aChosenLanguageIsKeptWhateverThePersonWritesIn() {
    Chat chat = new Chat(TestLibrary.calm(), Chat.NOBODY);
    chat.says("/language khmer");
    Turn answer = chat.says("hello my friend, how are you today, what can this bot do");
    assertThat(chat.session().language()).isEqualTo("km");
    assertThat(Chat.text(answer)).doesNotContain("Check a job offer");
  }

  @Test
  void anOfferIsNeverCalledSafe() {
    Library library =
        TestLibrary.of(text -> Danger.NOTHING, TestLibrary.assessment(Verdict.NO_KNOWN_SIGNS, 1));
    String said = Chat.text(new Chat(library, Chat.NOBODY).forwards("Cook wanted, daily pay"));
    assertThat(said).contains("no known warning signs").doesNotContainPattern("(?i)\\bsafe\\b");
  }

  @Test
  void somebodyElsesWordsDoNotChangeTheLanguage() {
    Chat chat = new Chat(TestLibrary.high(), Chat.NOBODY);
    chat.says("hello, can you check this for me please");
    chat.forwards("ជ្រើសរើសបុគ្គលិក ប្រាក់ខែខ្ពស់ នៅបាវិត");
    assertThat(chat.session().language()).isEqualTo("en");
  }

  @Test
  void whoSaidThatSomeoneIsHeldIsNotAskedAgain() {
    Library library =
        TestLibrary.of(
            text -> text.contains("locked") ? HELD : UNSURE,
            TestLibrary.assessment(Verdict.NOT_AN_OFFER, 0));
    Chat chat = new Chat(library, Chat.NOBODY);
    chat.says("they locked my sister in");
    assertThat(Chat.text(chat.says("should i pay them"))).doesNotContain("in danger or held");
    assertThat(chat.session().matter().kind()).isEqualTo(Session.Kind.DANGER);
  }

  @Test
  void aCountrysNameAnswersTheQuestionForItAndIsNoWishForALanguage() {
    Library library = TestLibrary.of(text -> text.length() > 20 ? HELD : Danger.NOTHING, calm());
    Chat chat = new Chat(library, Chat.NOBODY);
    chat.says("they hold me here and i cannot leave");
    assertThat(Chat.text(chat.says("philippines"))).startsWith("Philippines: numbers");
    assertThat(Chat.text(chat.says("kenya"))).startsWith("Embassy and help for people from Kenya");
  }

  @Test
  void aTypingErrorInACodeIsNoQuestion() {
    Chat chat = new Chat(TestLibrary.calm(), Chat.NOBODY);
    chat.says("/status");
    assertThat(Chat.text(chat.says("12345"))).startsWith("A code has 16 digits.");
  }

  @Test
  void aShortQuestionInWordsOfAnOfferIsAQuestion() {
    Library library =
        TestLibrary.of(text -> Danger.NOTHING, TestLibrary.assessment(Verdict.CAUTION, 1));
    Chat chat = new Chat(library, Chat.NOBODY);
    String question = "must i pay the agency before i get the job there";
    assertThat(Chat.text(chat.says(question))).doesNotContain("warning signs");
    assertThat(Chat.text(chat.forwards(question))).contains("warning signs");
  }

  @Test
  void anotherCryForHelpMakesTheButtonOfAnOlderOneUseless() {
    Library library = TestLibrary.of(text -> text.isEmpty() ? Danger.NOTHING : HELD, calm());
    Chat chat = new Chat(library, Chat.PARTNER);
    Turn shown = chat.taps(chat.says("they hold me in house 4"), "Send to Example Hotline");
    chat.says("they moved us to house 7");
    assertThat(Chat.text(chat.taps(shown, "Send"))).contains("nothing was sent");
  }

  @Test
  void nobodyWhoThinksOfDyingIsAskedForAPassport() {
    Danger suicidal = new Danger(Danger.Level.URGENT, Danger.Kind.SUICIDAL);
    Chat chat =
        new Chat(
            TestLibrary.of(text -> text.length() > 10 ? suicidal : Danger.NOTHING, calm()),
            Chat.NOBODY);
    chat.says("i want to end my life");
    assertThat(Chat.text(chat.says("Kenya"))).contains("stay with me").doesNotContain("passport");
  }

  private static Assessment calm() {
    return TestLibrary.assessment(Verdict.NOT_AN_OFFER, 0);
  }
}
