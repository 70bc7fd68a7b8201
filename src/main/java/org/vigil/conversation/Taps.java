package org.vigil.conversation;

import org.vigil.language.Language;

/// Answers a tap on a button.
final class Taps {
  private Taps() {}

  static void on(Talk talk, Tap tap) {
    switch (tap) {
      case Tap.Menu(Tap.Item item) -> menu(talk, item);
      case Tap.Language(String tag) ->
          Language.of(tag)
              .ifPresentOrElse(
                  language -> LanguageTalk.chosen(talk, language), () -> MenuTalk.expired(talk));
      case Tap.Country(String code) -> NumbersTalk.country(talk, code);
      case Tap.Nationality(String code) -> NumbersTalk.nationality(talk, code);
      case Tap.WhichPlace() -> PlaceTalk.which(talk);
      case Tap.TopicPlace(String code) -> PlaceTalk.place(talk, code);
      case Tap.TopicHome(String code) -> PlaceTalk.home(talk, code);
      case Tap.Helped(boolean yes) -> VoteTalk.voted(talk, yes);
      case Tap.Topic topic -> QuestionTalk.chosen(talk, topic);
      case Tap.InDanger(boolean yes) -> CrisisTalk.answered(talk, yes);
      case Tap.SafeToWrite(boolean yes) -> CrisisTalk.safeToWrite(talk, yes);
      case Tap.Prepare() -> ReferralTalk.prepare(talk);
      case Tap.Send(String draft) -> ReferralTalk.send(talk, draft);
      case Tap.Cancel(String draft) -> ReferralTalk.cancel(talk, draft);
      case Tap.OfVerdict(Tap.Word word) -> {
        switch (word) {
          case WHY -> OfferTalk.why(talk);
          case NOT_TRUE -> OfferTalk.notTrue(talk);
        }
      }
      case Tap.NoneOfThese() -> QuestionTalk.noneOfThese(talk);
    }
  }

  private static void menu(Talk talk, Tap.Item item) {
    switch (item) {
      case CHECK -> OfferTalk.asked(talk, "");
      case ASK -> QuestionTalk.asked(talk, "");
      case NUMBERS -> NumbersTalk.asked(talk, "");
      case LANGUAGE -> LanguageTalk.asked(talk, "");
      case HELP -> MenuTalk.help(talk);
    }
  }
}
