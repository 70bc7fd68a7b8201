package org.vigil.conversation;

import java.time.Instant;
import java.util.Optional;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Trait;
import org.vigil.conversation.Session.Awaiting;
import org.vigil.conversation.Session.Kind;
import org.vigil.conversation.Session.Matter;
import org.vigil.hotline.Partners;
import org.vigil.language.Language;
import org.vigil.offer.Assessment;
import org.vigil.offer.Verdict;
import org.vigil.safety.Danger.Level;

/// Decides what the bot says and does: pure, without I/O. Danger comes before everything else a
/// message may also be.
final class Conversation {
  /// Below this many characters words are a question or small talk rather than an offer, unless the
  /// person says that they are one.
  private static final int SHORTEST_OFFER = 40;

  /// From this many characters on, words that could be both are rather an offer than a question.
  private static final int LONGEST_QUESTION = 120;

  /// One red flag is raised by many questions too.
  private static final int SIGNS_OF_AN_OFFER = 2;

  private static final double OFFER = 0.5;

  private final Library library;
  private final Partners partners;

  Conversation(Library library, Partners partners) {
    this.library = library;
    this.partners = partners;
  }

  Turn decide(Session session, InboundMessage message, Findings findings, Instant now) {
    Session spoken = Speech.of(session, message, findings);
    Talk talk = new Talk(library, partners, spoken, findings, now);
    switch (message.content()) {
      case Content.Text text -> words(talk, text);
      case Content.Press press ->
          Tap.parse(press.data())
              .ifPresentOrElse(tap -> Taps.on(talk, tap), () -> MenuTalk.expired(talk));
      case Content.Picture _ -> MenuTalk.unreadable(talk, InboundMessage.Kind.PICTURE);
      case Content.Unreadable unreadable -> MenuTalk.unreadable(talk, unreadable.kind());
    }
    if (talk.silent()) {
      MenuTalk.menu(talk);
    }
    return talk.turn();
  }

  private static void words(Talk talk, Content.Text text) {
    Command command = Command.of(text.text());
    Level level = talk.findings().danger().level();
    if (text.is(Trait.PICTURE)) {
      talk.preface("picture.read");
    }
    if (level == Level.URGENT && text.own()) {
      CrisisTalk.begin(talk, text.text());
    } else if (level != Level.NONE && !command.is("check") && !isKnown(talk, text)) {
      CrisisTalk.ask(talk, text.text(), !text.own());
    } else if (!command.name().isEmpty()) {
      command(talk, command);
    } else {
      plain(talk, text);
    }
  }

  /// Whoever said that someone is held is not asked again at each question.
  private static boolean isKnown(Talk talk, Content.Text text) {
    return talk.session().matter().kind() == Kind.DANGER && text.own();
  }

  private static void command(Talk talk, Command command) {
    switch (command.name()) {
      case "start" -> MenuTalk.start(talk);
      case "check" -> OfferTalk.asked(talk, command.rest());
      case "ask" -> QuestionTalk.asked(talk, command.rest());
      case "numbers" -> NumbersTalk.asked(talk, command.rest());
      case "language" -> LanguageTalk.asked(talk, command.rest());
      case "status" -> StatusTalk.asked(talk, command.rest());
      case "privacy" -> QuestionTalk.topic(talk, "privacy");
      default -> MenuTalk.help(talk);
    }
  }

  private static void plain(Talk talk, Content.Text text) {
    Optional<Language> wish = talk.findings().wish();
    Awaiting awaiting = talk.session().awaiting();
    if (!text.own() || awaiting == Awaiting.OFFER) {
      OfferTalk.verdict(talk, text.text());
    } else if (PlaceTalk.answered(talk, text.text())) {
      return;
    } else if (talk.findings().lookup().isPresent() || isMistypedReceipt(talk, text.text())) {
      StatusTalk.asked(talk, text.text());
    } else if (NumbersTalk.awaited(talk) && NumbersTalk.answered(talk, text.text())) {
      return;
    } else if (wish.isPresent()) {
      LanguageTalk.chosen(talk, wish.get());
    } else if (NumbersTalk.answered(talk, text.text())) {
      return;
    } else if (looksLikeAnOffer(talk, text.text())) {
      OfferTalk.verdict(talk, text.text());
    } else {
      QuestionTalk.asked(talk, text.text());
    }
  }

  private static boolean looksLikeAnOffer(Talk talk, String text) {
    return text.strip().length() >= SHORTEST_OFFER
        && talk.findings().assessment().offerness() >= OFFER
        && !isQuestionAboutOffers(talk, text);
  }

  /// "Must I pay before I get the job": words of an offer, in a question that has its answer, or
  /// in words that show too little of an offer.
  private static boolean isQuestionAboutOffers(Talk talk, String text) {
    Assessment assessment = talk.findings().assessment();
    return text.strip().length() < LONGEST_QUESTION
        && assessment.contacts().isEmpty()
        && assessment.verdict() != Verdict.HIGH
        && (talk.findings().ranking().confident()
            || assessment.flags().stream()
                    .filter(flag -> !flag.slug().equals(OfferTalk.NOTHING_TO_QUOTE))
                    .count()
                < SIGNS_OF_AN_OFFER);
  }

  /// Digits and nothing else, where a code was asked for.
  private static boolean isMistypedReceipt(Talk talk, String text) {
    return talk.session().awaiting() == Awaiting.RECEIPT
        && text.codePoints().anyMatch(Character::isDigit)
        && text.codePoints().noneMatch(Character::isLetter);
  }

  /// The person answered that nobody is in danger: what they wrote is answered as what it is.
  static void notInDanger(Talk talk) {
    String text = talk.session().matter().words();
    talk.remember(talk.session().about(new Matter(Kind.NONE, "", null)));
    if (looksLikeAnOffer(talk, text)) {
      OfferTalk.verdict(talk, text);
    } else {
      QuestionTalk.asked(talk, text);
    }
  }
}
