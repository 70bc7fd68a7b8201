package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigil.hotline.Need;
import org.vigil.hotline.Receipts;

final class ReferralTalkTest {
  private static final String OFFER = "Great job, pay at http://a.example first";

  private final Chat chat = new Chat(TestLibrary.high(), Chat.PARTNER);

  @Test
  void consentNamesThePartnerAndShowsTheWordsThatGo() {
    Turn verdict = chat.forwards(OFFER);
    Turn preview = chat.taps(verdict, "Send to Example Hotline");
    assertThat(Chat.text(preview))
        .contains("Example Hotline")
        .contains("> Great job, pay at hxxp://a[.]example first")
        .contains("[Send]");
    assertThat(preview.referrals()).isEmpty();
  }

  @Test
  void twoTapsSendExactlyWhatWasShown() {
    Turn preview = chat.taps(chat.forwards(OFFER), "Send to Example Hotline");
    Turn sent = chat.taps(preview, "Send");
    assertThat(sent.referrals())
        .singleElement()
        .satisfies(
            referral -> {
              assertThat(referral.message()).isEqualTo(OFFER);
              assertThat(referral.partner()).isEqualTo("demo");
              assertThat(referral.need()).isEqualTo(Need.FRAUD);
              assertThat(referral.urgent()).isFalse();
              assertThat(Receipts.partition(referral.receipt())).hasValue(7);
            });
  }

  @Test
  void aSecondTapSendsNothingAndShowsTheSameCode() {
    Turn preview = chat.taps(chat.forwards(OFFER), "Send to Example Hotline");
    Turn first = chat.taps(preview, "Send");
    Turn second = chat.taps(preview, "Send");
    assertThat(second.referrals()).isEmpty();
    String receipt = first.referrals().getFirst().receipt();
    assertThat(Receipts.digits(Chat.text(second))).contains(receipt);
  }

  @Test
  void aNewerPreviewMakesTheOldButtonOld() {
    Turn verdict = chat.forwards(OFFER);
    Turn older = chat.taps(verdict, "Send to Example Hotline");
    Turn newer = chat.taps(verdict, "Send to Example Hotline");
    assertThat(chat.taps(older, "Send").referrals()).isEmpty();
    assertThat(chat.taps(newer, "Send").referrals()).hasSize(1);
  }

  @Test
  void anotherOfferMakesThePreviewOld() {
    Turn preview = chat.taps(chat.forwards(OFFER), "Send to Example Hotline");
    chat.forwards("Another great job, pay first");
    Turn tapped = chat.taps(preview, "Send");
    assertThat(tapped.referrals()).isEmpty();
    assertThat(Chat.text(tapped)).contains("nothing was sent");
  }

  @Test
  void notSendingForgetsTheDraft() {
    Turn preview = chat.taps(chat.forwards(OFFER), "Send to Example Hotline");
    chat.taps(preview, "Do not send");
    assertThat(chat.session().draft()).isNull();
    assertThat(chat.taps(preview, "Send").referrals()).isEmpty();
  }

  @Test
  void withoutAPartnerNoButtonOffersToSend() {
    Chat alone = new Chat(TestLibrary.high(), Chat.NOBODY);
    assertThat(Chat.text(alone.forwards(OFFER))).doesNotContain("Send to");
    assertThat(Chat.text(alone.presses("p"))).contains("no partner").contains("nothing was sent");
  }
}
