package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
