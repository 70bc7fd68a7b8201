package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigil.channel.PlainText;
import org.vigil.channel.QuickCheck.Card;
import org.vigil.offer.Verdict;
import org.vigil.safety.Danger;

final class ShortCheckTest {
  @Test
  void namesTheSignsAndRepeatsNothingOfTheOffer() {
    Card card = check(TestLibrary.high(), "Cook wanted, pay at http://a.example");
    assertThat(card.headline()).isEqualTo("High risk. This looks like offers that end badly.");
    assertThat(PlainText.of(card.reply()))
        .startsWith(card.headline())
        .contains("Write to me alone")
        .doesNotContain("a.example", "Cook");
    assertThat(card.reply().buttons()).isEmpty();
  }

  @Test
  void neverCallsAnOfferSafe() {
    Library library =
        TestLibrary.of(text -> Danger.NOTHING, TestLibrary.assessment(Verdict.NO_KNOWN_SIGNS, 1));
    assertThat(PlainText.of(check(library, "Cook wanted").reply()))
        .contains("does not prove")
        .doesNotContainPattern("(?i)\\bsafe\\b");
  }

  @Test
  void doesNotTalkAboutDangerInFrontOfOthers() {
    Library library =
        TestLibrary.of(
            text -> new Danger(Danger.Level.URGENT, Danger.Kind.HELD),
            TestLibrary.assessment(Verdict.HIGH, 1));
    assertThat(PlainText.of(check(library, "they lock us in").reply()))
        .isEqualTo(
            "Someone may be in danger. Please do not write about it here. Write to me alone.");
  }

  @Test
  void saysHowItIsUsedWhenThereIsNothingToCheck() {
    assertThat(check(TestLibrary.high(), " ").headline()).contains("/check");
  }

  private static Card check(Library library, String offer) {
    return new ShortCheck(() -> library).check(offer, "en");
  }
}
