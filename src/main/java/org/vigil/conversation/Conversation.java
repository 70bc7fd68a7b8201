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
import org.vigil.safety.Danger.Level;

/// Decides what the bot says and does: pure, without I/O. Danger comes before everything else a
/// message may also be.
final class Conversation {
  /// Below this many characters words are a question or small talk rather than an offer, unless the
  /// person says that they are one.
  private static final int SHORTEST_OFFER = 40;

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
    } else if (level != Level.NONE && !command.is("check")) {
      CrisisTalk.ask(talk, text.text());
    } else if (!command.name().isEmpty()) {
      command(talk, command);
    } else {
      plain(talk, text);
    }
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
    } else if (talk.findings().lookup().isPresent()) {
      StatusTalk.asked(talk, text.text());
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
        && talk.findings().assessment().offerness() >= OFFER;
  }

  /// The person answered that nobody is in danger: what they wrote is answered as what it is.
  static void notInDanger(Talk talk) {
    String text = talk.session().matter().words();
    talk.remember(talk.session().about(new Matter(Kind.NONE, "", null)));
    if (talk.findings().assessment().offerness() >= OFFER) {
      OfferTalk.verdict(talk, text);
    } else {
      QuestionTalk.asked(talk, text);
    }
  }
}
