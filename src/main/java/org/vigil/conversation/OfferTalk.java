package org.vigil.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Button;
import org.vigil.channel.Reply.Span;
import org.vigil.conversation.Session.Awaiting;
import org.vigil.conversation.Session.Kind;
import org.vigil.conversation.Session.Matter;
import org.vigil.offer.Assessment;
import org.vigil.offer.Assessment.RaisedFlag;
import org.vigil.offer.OfferCheck.RedFlag;
import org.vigil.offer.Verdict;

/// Says how risky an offer is, which words show it, and what to do next. Never calls one safe.
final class OfferTalk {
  private static final int MOST_FLAGS = 5;

  /// Raised by what an offer does not say.
  static final String NOTHING_TO_QUOTE = "unknown-employer";

  private OfferTalk() {}

  static void asked(Talk talk, String offer) {
    if (offer.isBlank()) {
      talk.remember(talk.session().awaiting(Awaiting.OFFER));
      talk.say("offer.which", List.of());
    } else {
      verdict(talk, offer);
    }
  }

  static void verdict(Talk talk, String offer) {
    Assessment assessment = talk.findings().assessment();
    String topic = assessment.topic();
    talk.remember(
        talk.session()
            .awaiting(Awaiting.NOTHING)
            .withDraft(null)
            .about(new Matter(Kind.OFFER, offer, topic)));
    switch (assessment.verdict()) {
      case HIGH -> risky(talk, "offer.high", "offer.high-next");
      case CAUTION -> risky(talk, "offer.caution", "offer.caution-next");
      case NO_KNOWN_SIGNS ->
          talk.say(
              List.of(talk.strong("offer.no-signs"), steps(talk, "offer.check-these")),
              List.of(List.of(howToCheck(talk))));
      case NOT_AN_OFFER ->
          talk.say(
              "offer.not-an-offer",
              List.of(List.of(talk.button("button.check", new Tap.Menu(Tap.Item.CHECK)))));
    }
  }

  private static void risky(Talk talk, String head, String next) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(talk.strong(head));
    List<RaisedFlag> flags = flags(talk).toList();
    if (flags.isEmpty()) {
      blocks.add(talk.paragraph("offer.like-others"));
    } else {
      blocks.add(new Block.Items(false, flags.stream().map(flag -> item(talk, flag)).toList()));
    }
    blocks.add(talk.strong("offer.now"));
    blocks.add(steps(talk, next));
    talk.say(blocks, buttons(talk));
  }

  private static List<List<Button>> buttons(Talk talk) {
    List<List<Button>> rows = new ArrayList<>(ReferralTalk.offer(talk));
    String topic = talk.findings().assessment().topic();
    if (topic != null) {
      talk.library()
          .knowledge()
          .entryOrEnglish(topic, talk.language())
          .ifPresent(
              entry -> rows.add(List.of(new Button(entry.title(), Tap.Topic.of(topic).data()))));
    }
    rows.add(List.of(talk.button("button.why", new Tap.OfVerdict(Tap.Word.WHY)), howToCheck(talk)));
    rows.add(List.of(talk.button("button.not-true", new Tap.OfVerdict(Tap.Word.NOT_TRUE))));
    return rows;
  }

  private static Button howToCheck(Talk talk) {
    return talk.button("button.how-to-check", Tap.Topic.of("check-offer"));
  }

  /// What each flag means.
  static void why(Talk talk) {
    List<List<Span>> items =
        flags(talk)
            .map(raised -> talk.library().offers().flag(raised.slug(), talk.language()))
            .map(flag -> List.of(Span.strong(flag.title()), Span.text(": " + flag.meaning())))
            .toList();
    if (talk.session().matter().kind() != Kind.OFFER) {
      MenuTalk.expired(talk);
    } else if (items.isEmpty()) {
      talk.say("offer.like-others", List.of(List.of(howToCheck(talk))));
    } else {
      talk.say(
          List.of(talk.paragraph("offer.why"), new Block.Items(false, items)),
          List.of(List.of(howToCheck(talk))));
    }
  }

  static void notTrue(Talk talk) {
    talk.say("offer.not-true", List.of(List.of(howToCheck(talk))));
  }

  private static List<Span> item(Talk talk, RaisedFlag raised) {
    RedFlag flag = talk.library().offers().flag(raised.slug(), talk.language());
    if (raised.slug().equals(NOTHING_TO_QUOTE)) {
      return List.of(Span.strong(flag.title()));
    }
    return List.of(
        Span.strong(flag.title()),
        Span.text(": “" + Defang.links(raised.evidence().strip().replaceAll("\\s+", " ")) + "”"));
  }

  private static Stream<RaisedFlag> flags(Talk talk) {
    Assessment assessment = talk.findings().assessment();
    boolean risky = assessment.verdict() == Verdict.HIGH || assessment.verdict() == Verdict.CAUTION;
    return risky
        ? assessment.flags().stream()
            .filter(flag -> !partOfAnother(flag, assessment.flags()))
            .limit(MOST_FLAGS)
        : Stream.empty();
  }

  /// "Send photo" says nothing of its own where "send photo of your passport" raised a flag.
  private static boolean partOfAnother(RaisedFlag flag, List<RaisedFlag> all) {
    return !flag.slug().equals(NOTHING_TO_QUOTE)
        && all.stream()
            .filter(other -> !other.slug().equals(NOTHING_TO_QUOTE))
            .map(RaisedFlag::evidence)
            .anyMatch(
                longer ->
                    longer.length() > flag.evidence().length() && longer.contains(flag.evidence()));
  }

  /// The lines of a text as numbered steps.
  private static Block steps(Talk talk, String key) {
    return new Block.Items(
        true, talk.words(key).lines().map(line -> List.of(Span.text(line.strip()))).toList());
  }
}
