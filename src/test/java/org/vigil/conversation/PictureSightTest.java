package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Kind;
import org.vigil.channel.InboundMessage.Trait;
import org.vigil.offer.Verdict;
import org.vigil.picture.PictureText;
import org.vigil.picture.PictureText.Why;
import org.vigil.safety.Danger;

final class PictureSightTest {
  private static final Content.Picture BARE = new Content.Picture("ref", "", Set.of());
  private static final Content.Picture CAPTIONED =
      new Content.Picture("ref", "is this real?", Set.of(Trait.FORWARDED));

  @Test
  void wordsAndCodesBecomeAMessageThatIsNotThePersonsOwn() {
    PictureText text = new PictureText.Read("Work in a hotel", List.of("https://example.org"));
    assertThat(PictureSight.content(CAPTIONED, text))
        .isEqualTo(
            new Content.Text(
                "is this real?\nWork in a hotel\nhttps://example.org",
                Set.of(Trait.FORWARDED, Trait.PICTURE)));
    assertThat(((Content.Text) PictureSight.content(BARE, text)).own()).isFalse();
  }

  @Test
  void withoutWordsTheCaptionIsAnsweredOrThePersonIsTold() {
    PictureText nothing = new PictureText.Nothing(Why.NO_WORDS);
    assertThat(PictureSight.content(CAPTIONED, nothing))
        .isEqualTo(new Content.Text("is this real?", Set.of(Trait.FORWARDED, Trait.CAPTION)));
    assertThat(PictureSight.content(BARE, nothing))
        .isEqualTo(new Content.Unreadable(Kind.PICTURE_WITHOUT_WORDS));
  }

  @Test
  void everyReasonIsSaidInItsOwnWords() {
    Chat chat = new Chat(TestLibrary.calm(), Chat.NOBODY);
    List<String> said =
        List.of(Why.values()).stream()
            .map(why -> PictureSight.content(BARE, new PictureText.Nothing(why)))
            .map(content -> Chat.text(chat.sends(content)))
            .toList();
    assertThat(said).doesNotContain("").allMatch(text -> text.contains("type"));
    assertThat(Set.copyOf(said)).hasSize(4);
  }

  @Test
  void anOfferInAPictureIsCheckedAndThePersonIsToldThatItWasRead() {
    Library library =
        TestLibrary.of(text -> Danger.NOTHING, TestLibrary.assessment(Verdict.HIGH, 1));
    Turn turn = new Chat(library, Chat.NOBODY, reading("Work in Poipet, no interview")).sends(BARE);
    assertThat(Chat.text(turn))
        .startsWith("I read the words in your picture.")
        .contains("High risk.");
  }

  @Test
  void aCallForHelpUnderAPictureDoesNotWaitForThePicture() {
    Library library =
        TestLibrary.of(
            text ->
                text.contains("help")
                    ? new Danger(Danger.Level.URGENT, Danger.Kind.HELD)
                    : Danger.NOTHING,
            TestLibrary.assessment(Verdict.HIGH, 1));
    Sight blind =
        (message, hint) -> {
          throw new AssertionError("the picture was looked at");
        };
    Turn turn =
        new Chat(library, Chat.NOBODY, blind)
            .sends(new Content.Picture("ref", "help, this is the door", Set.of()));
    assertThat(turn.urgent()).isTrue();
  }

  @Test
  void aCallForHelpInsideAPictureIsAskedAbout() {
    Library library =
        TestLibrary.of(
            text ->
                text.isEmpty() ? Danger.NOTHING : new Danger(Danger.Level.URGENT, Danger.Kind.HELD),
            TestLibrary.assessment(Verdict.HIGH, 1));
    Turn turn = new Chat(library, Chat.NOBODY, reading("they lock us in")).sends(BARE);
    assertThat(Chat.text(turn)).contains("[Yes, now]");
  }

  private static Sight reading(String words) {
    return (message, hint) ->
        message.with(PictureSight.content(BARE, new PictureText.Read(words, List.of())));
  }
}
