package org.vigil.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Button;
import org.vigil.conversation.Session.Awaiting;

/// Public numbers: asks where the person is if that is not known, and their nationality, because
/// an embassy may be the one that can act.
final class NumbersTalk {
  private static final int A_ROW = 2;

  private NumbersTalk() {}

  static void asked(Talk talk, String country) {
    Optional<String> named = Countries.named(country).or(() -> known(talk));
    if (country.isBlank() && named.isEmpty()) {
      where(talk);
    } else if (named.isEmpty()) {
      talk.say("country.unknown", countries(talk));
      talk.remember(talk.session().awaiting(Awaiting.COUNTRY));
    } else {
      country(talk, named.get());
    }
  }

  /// Whether a country was asked for: then its name is that, although it may be a language's too.
  static boolean awaited(Talk talk) {
    Awaiting awaiting = talk.session().awaiting();
    return awaiting == Awaiting.COUNTRY || awaiting == Awaiting.NATIONALITY;
  }

  /// Takes the words as the country or nationality that was asked for; false if they name none.
  static boolean answered(Talk talk, String text) {
    Awaiting awaiting = talk.session().awaiting();
    Optional<String> named = Countries.named(text);
    if (named.isEmpty()) {
      named =
          awaiting == Awaiting.COUNTRY
              ? Optional.ofNullable(talk.findings().assessment().country())
              : Optional.empty();
    }
    if (named.isEmpty()) {
      return false;
    }
    if (awaiting == Awaiting.NATIONALITY) {
      nationality(talk, named.get());
    } else {
      country(talk, named.get());
    }
    return true;
  }

  static void country(Talk talk, String code) {
    if (!Countries.isCode(code)) {
      MenuTalk.expired(talk);
      return;
    }
    talk.remember(talk.session().withCountry(code).awaiting(Awaiting.NATIONALITY));
    if (talk.session().matter().kind() == Session.Kind.DANGER) {
      CrisisTalk.there(talk);
      return;
    }
    numbers(talk);
  }

  static void nationality(Talk talk, String code) {
    if (!Countries.isCode(code)) {
      MenuTalk.expired(talk);
      return;
    }
    talk.remember(talk.session().withNationality(code).awaiting(Awaiting.NOTHING));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.strong(
            talk.words(
                "numbers.embassy", Map.of("country", Countries.name(code, talk.language())))));
    blocks.add(talk.library().lines().serving("consular", talk.reader()));
    talk.say(blocks, ReferralTalk.offer(talk));
  }

  private static void numbers(Talk talk) {
    String code = String.valueOf(talk.session().place().country());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.strong(
            talk.words("numbers.in", Map.of("country", Countries.name(code, talk.language())))));
    blocks.add(talk.library().lines().serving("trafficking", talk.reader()));
    blocks.add(talk.paragraph("numbers.fraud"));
    blocks.add(talk.library().lines().serving("online-fraud", talk.reader()));
    blocks.add(talk.paragraph("nationality.which"));
    talk.say(blocks, nationalities(talk));
  }

  static void where(Talk talk) {
    talk.remember(talk.session().awaiting(Awaiting.COUNTRY));
    talk.say("country.which", countries(talk));
  }

  static List<List<Button>> countries(Talk talk) {
    return buttons(talk, Countries.OF_COMPOUNDS, Tap.Country::new);
  }

  static List<List<Button>> nationalities(Talk talk) {
    return buttons(talk, Countries.OF_PEOPLE, Tap.Nationality::new);
  }

  /// Countries by name, two a row.
  static List<List<Button>> buttons(Talk talk, List<String> codes, Function<String, Tap> tap) {
    return rows(
        codes.stream()
            .map(code -> new Button(Countries.name(code, talk.language()), tap.apply(code).data()))
            .toList());
  }

  private static List<List<Button>> rows(List<Button> buttons) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += A_ROW) {
      rows.add(buttons.subList(i, Math.min(i + A_ROW, buttons.size())));
    }
    return rows;
  }

  private static Optional<String> known(Talk talk) {
    return Optional.ofNullable(talk.findings().assessment().country())
        .or(() -> Optional.ofNullable(talk.session().place().country()));
  }
}
