package org.vigil.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Button;
import org.vigil.conversation.Session.Draft;
import org.vigil.conversation.Session.Kind;
import org.vigil.conversation.Session.Sent;
import org.vigil.hotline.Call;
import org.vigil.hotline.Need;
import org.vigil.hotline.Partner;
import org.vigil.hotline.Referral;

/// Sends an offer or a call for help to a partner, in two taps: one shows what would be sent and to
/// whom, the other agrees. What was shown is what is sent; anything newer makes the button old.
final class ReferralTalk {
  private ReferralTalk() {}

  /// The button that starts it; none where no partner takes such a call.
  static List<List<Button>> offer(Talk talk) {
    return partner(talk)
        .map(
            partner ->
                List.of(
                    List.of(
                        new Button(
                            talk.words("button.send-to", Map.of("partner", partner.name())),
                            new Tap.Prepare().data()))))
        .orElse(List.of());
  }

  static void prepare(Talk talk) {
    Optional<Partner> partner = partner(talk);
    if (talk.session().matter().words().isEmpty()) {
      MenuTalk.expired(talk);
    } else if (partner.isEmpty()) {
      talk.say(
          List.of(
              talk.paragraph("referral.nobody"),
              talk.library()
                  .lines()
                  .serving(urgent(talk) ? "trafficking" : "online-fraud", talk.reader())),
          List.of());
    } else {
      preview(talk, partner.get());
    }
  }

  private static void preview(Talk talk, Partner partner) {
    Referral referral = referral(talk, partner);
    talk.remember(talk.session().withDraft(new Draft(referral, partner.name())));
    Map<String, Object> name = Map.of("partner", partner.name());
    List<Block> blocks =
        List.of(
            Block.Paragraph.strong(talk.words("referral.to", name)),
            Block.Paragraph.of(
                talk.words(partner.test() ? "referral.test" : "referral.who-reads", name)),
            talk.paragraph("referral.words"),
            new Block.Quote(Defang.links(referral.message())),
            Block.Paragraph.of(talk.words("referral.also", also(talk, referral))),
            talk.paragraph("referral.not-sent"));
    talk.say(
        blocks,
        List.of(
            List.of(talk.button("button.send", new Tap.Send(referral.id()))),
            List.of(talk.button("button.do-not-send", new Tap.Cancel(referral.id())))));
  }

  private static Map<String, Object> also(Talk talk, Referral referral) {
    String country = referral.country();
    String nationality = referral.nationality();
    String unknown = talk.words("referral.unknown");
    return Map.of(
        "language", talk.language().endonym(),
        "country", country == null ? unknown : Countries.name(country, talk.language()),
        "nationality",
            nationality == null ? unknown : Countries.name(nationality, talk.language()));
  }

  static void send(Talk talk, String id) {
    Draft draft = talk.session().draft();
    Sent sent = talk.session().sent();
    if (draft != null && draft.referral().id().equals(id)) {
      Referral referral = draft.referral().consentedAt(talk.now());
      talk.send(referral);
      talk.remember(talk.session().withSent(new Sent(id, referral.receipt(), draft.partnerName())));
      confirm(talk, "referral.sent", referral.receipt(), draft.partnerName());
    } else if (sent != null && sent.id().equals(id)) {
      confirm(talk, "referral.sent-before", sent.receipt(), sent.partnerName());
    } else {
      talk.say("referral.outdated", offer(talk));
    }
  }

  static void cancel(Talk talk, String id) {
    Draft draft = talk.session().draft();
    if (draft != null && draft.referral().id().equals(id)) {
      talk.remember(talk.session().withDraft(null));
    }
    Sent sent = talk.session().sent();
    boolean late = sent != null && sent.id().equals(id);
    talk.say(late ? "referral.too-late" : "referral.not-now", List.of());
  }

  private static void confirm(Talk talk, String key, String receipt, String partner) {
    talk.say(
        List.of(
            Block.Paragraph.of(talk.words(key, Map.of("partner", partner))),
            Block.Paragraph.strong(spaced(receipt)),
            talk.paragraph("referral.receipt")),
        List.of());
  }

  private static Referral referral(Talk talk, Partner partner) {
    return new Referral(
        talk.findings().fresh().draft(),
        talk.findings().fresh().receipt(),
        partner.id(),
        need(talk),
        urgent(talk),
        talk.now(),
        talk.language().tag(),
        country(talk),
        talk.session().place().nationality(),
        talk.session().matter().words());
  }

  private static Optional<Partner> partner(Talk talk) {
    Call call =
        new Call(
            need(talk),
            urgent(talk),
            country(talk),
            talk.session().place().nationality(),
            talk.language());
    return talk.partners().route(call, talk.now()).stream().findFirst();
  }

  private static @Nullable String country(Talk talk) {
    String offered = talk.findings().assessment().country();
    boolean offer = talk.session().matter().kind() == Kind.OFFER;
    return offer && offered != null ? offered : talk.session().place().country();
  }

  private static boolean urgent(Talk talk) {
    return talk.session().matter().kind() == Kind.DANGER;
  }

  private static Need need(Talk talk) {
    return urgent(talk) ? Need.TRAFFICKING : Need.FRAUD;
  }

  private static String spaced(String receipt) {
    return receipt.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
