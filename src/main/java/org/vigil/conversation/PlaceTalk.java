package org.vigil.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.answer.EntryAnswer;
import org.vigil.answer.Reader;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Button;
import org.vigil.conversation.Session.Awaiting;
import org.vigil.conversation.Session.Kind;
import org.vigil.conversation.Session.Matter;
import org.vigil.knowledge.Entry;
import org.vigil.knowledge.Placeholder;

/// Where an answer depends on the country: asks for it when it is not known, and then adds what is
/// known there.
final class PlaceTalk {
  /// Longer words are a question of their own that happens to name a country.
  private static final int SHORT = 30;

  private static final String CONSULAR = "consular";

  private PlaceTalk() {}

  /// What is said and shown after an answer to learn the country; nothing if it is known or plays
  /// no part. In danger the crisis talk asks.
  ///
  /// @param reader as the answer was given to
  static Question question(Talk talk, Entry entry, Reader reader) {
    EntryAnswer answers = talk.library().entries();
    List<Placeholder> places = entry.placeholders();
    boolean numbers = places.stream().anyMatch(place -> place.kind().equals("numbers"));
    if (talk.session().matter().kind() == Kind.DANGER) {
      // The country is then the crisis talk's: it goes on from there.
      return numbers && reader.location() == null
          ? ask(talk, "country.for-numbers", Awaiting.NOTHING, button(talk, menu()))
          : Question.NONE;
    }
    boolean embassy = places.stream().anyMatch(place -> place.value().equals(CONSULAR));
    boolean local =
        places.stream()
            .anyMatch(place -> place.kind().equals("numbers") && !place.value().equals(CONSULAR));
    // Whoever needs help where they are comes before who is far away.
    boolean localFirst = embassy && local && reader.location() == null;
    if (!localFirst && !answers.knowsHome(entry, reader)) {
      return ask(
          talk,
          embassy ? "nationality.which" : "country.from",
          Awaiting.TOPIC_HOME,
          NumbersTalk.buttons(talk, Countries.OF_PEOPLE, Tap.TopicHome::new));
    }
    if (reader.location() != null || reader.nationality() != null) {
      return Question.NONE;
    }
    if (places.stream().anyMatch(place -> place.value().equals(Placeholder.REPORT))) {
      return ask(talk, "country.which", Awaiting.TOPIC_PLACE, here(talk));
    }
    return numbers
        ? ask(talk, "country.for-numbers", Awaiting.TOPIC_PLACE, button(talk, new Tap.WhichPlace()))
        : Question.NONE;
  }

  private static Tap menu() {
    return new Tap.Menu(Tap.Item.NUMBERS);
  }

  private static List<List<Button>> button(Talk talk, Tap tap) {
    return List.of(List.of(talk.button("button.my-country", tap)));
  }

  private static Question ask(
      Talk talk, String key, Awaiting awaiting, List<List<Button>> buttons) {
    return new Question(List.of(talk.paragraph(key)), awaiting, buttons);
  }

  private static List<List<Button>> here(Talk talk) {
    return NumbersTalk.buttons(talk, Countries.OF_COMPOUNDS, Tap.TopicPlace::new);
  }

  /// The button below numbers that are not the country's.
  static void which(Talk talk) {
    talk.remember(talk.session().awaiting(Awaiting.TOPIC_PLACE));
    talk.say("country.which", here(talk));
  }

  /// Takes the words as the country that the last answer asked for; false if they name none.
  static boolean answered(Talk talk, String text) {
    Awaiting awaiting = talk.session().awaiting();
    if (awaiting != Awaiting.TOPIC_PLACE && awaiting != Awaiting.TOPIC_HOME) {
      return false;
    }
    Optional<String> named = Countries.named(text);
    if (named.isEmpty() && text.strip().length() <= SHORT) {
      named = Optional.ofNullable(talk.findings().assessment().country());
    }
    named.ifPresent(
        code -> {
          if (awaiting == Awaiting.TOPIC_HOME) {
            home(talk, code);
          } else {
            place(talk, code);
          }
        });
    return named.isPresent();
  }

  static void place(Talk talk, String code) {
    if (last(talk).isEmpty() || !Countries.isCode(code)) {
      NumbersTalk.country(talk, code);
    } else {
      talk.remember(talk.session().withCountry(code));
      again(talk, code, talk.reader());
    }
  }

  static void home(Talk talk, String code) {
    if (last(talk).isEmpty() || !Countries.isCode(code)) {
      NumbersTalk.nationality(talk, code);
    } else {
      talk.remember(talk.session().withNationality(code));
      again(talk, code, talk.reader());
    }
  }

  /// "And in Thailand?": the last answer for the country that is named now, wherever the person is
  /// from; false if there was none.
  static boolean elsewhere(Talk talk, String code) {
    Optional<Entry> entry = last(talk);
    if (entry.isPresent()) {
      boolean home = entry.get().placeholders().stream().anyMatch(Placeholder::ofHome);
      talk.remember(talk.session().withCountry(code));
      again(talk, code, home ? new Reader(talk.language(), code, null) : talk.reader());
    }
    return entry.isPresent();
  }

  /// What the last answer says of a country; all of it if it says the same everywhere.
  private static void again(Talk talk, String code, Reader reader) {
    Entry entry = last(talk).orElseThrow();
    List<Block> blocks = new ArrayList<>();
    List<Block> parts = talk.library().entries().countryBlocks(entry, reader);
    if (parts.isEmpty()) {
      QuestionTalk.topic(talk, entry.slug());
      return;
    }
    blocks.add(
        Block.Paragraph.strong(entry.title() + " · " + Countries.name(code, talk.language())));
    blocks.addAll(parts);
    talk.remember(talk.session().awaiting(Awaiting.NOTHING));
    talk.say(blocks, VoteTalk.buttons(talk, entry.slug()));
  }

  private static Optional<Entry> last(Talk talk) {
    Matter matter = talk.session().matter();
    return Optional.ofNullable(matter.topic())
        .filter(topic -> matter.kind() == Kind.QUESTION)
        .flatMap(topic -> talk.library().knowledge().entryOrEnglish(topic, talk.language()));
  }

  /// @param words what is asked; empty if nothing is
  /// @param awaiting what the next words are taken for
  record Question(List<Block> words, Awaiting awaiting, List<List<Button>> buttons) {
    static final Question NONE = new Question(List.of(), Awaiting.NOTHING, List.of());
  }
}
