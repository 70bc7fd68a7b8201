package org.vigil.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Button;
import org.vigil.conversation.Session.Awaiting;
import org.vigil.conversation.Session.Kind;
import org.vigil.conversation.Session.Matter;
import org.vigil.knowledge.Entry;
import org.vigil.knowledge.Hit;
import org.vigil.knowledge.Ranking;

/// Answers a question with an entry's own words, or with the nearest entries as buttons: it never
/// guesses.
final class QuestionTalk {
  private static final int SUGGESTIONS = 3;
  private static final int SHORT_QUESTION = 30;

  /// What is less likely than this is noise: it would answer a slip of the keys with dark thoughts.
  private static final double LEAST = 0.1;

  private QuestionTalk() {}

  static void asked(Talk talk, String question) {
    talk.remember(talk.session().awaiting(Awaiting.NOTHING));
    if (question.isBlank()) {
      talk.say("question.which", List.of());
    } else if (!MenuTalk.greeted(talk, question) && !followUp(talk, question)) {
      Ranking ranking = talk.findings().ranking();
      if (ranking.confident()) {
        topic(talk, ranking.hits().getFirst().slug());
      } else {
        suggest(talk, question, ranking.hits());
      }
    }
  }

  /// "And in Thailand?": the last topic again, for the country that is named now.
  private static boolean followUp(Talk talk, String question) {
    String country = talk.findings().assessment().country();
    Matter matter = talk.session().matter();
    if (matter.kind() != Kind.QUESTION
        || matter.topic() == null
        || country == null
        || question.strip().length() > SHORT_QUESTION
        || talk.findings().ranking().confident()) {
      return false;
    }
    talk.remember(talk.session().withCountry(country));
    topic(talk, matter.topic());
    return true;
  }

  static void topic(Talk talk, String slug) {
    Optional<Entry> entry = talk.library().knowledge().entryOrEnglish(slug, talk.language());
    if (entry.isEmpty()) {
      MenuTalk.menu(talk);
      return;
    }
    String named = talk.findings().assessment().country();
    Session session = talk.session();
    boolean danger = session.matter().kind() == Kind.DANGER;
    Matter matter = danger ? session.matter() : new Matter(Kind.QUESTION, "", slug);
    talk.remember(session.about(matter).awaiting(Awaiting.NOTHING));
    String country = named == null ? session.place().country() : named;
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.strong(entry.get().title()));
    blocks.addAll(talk.library().entries().blocks(entry.get(), talk.reader(country)));
    boolean wantsPlace =
        country == null
            && entry.get().placeholders().stream().anyMatch(p -> p.kind().equals("numbers"));
    if (wantsPlace) {
      blocks.add(talk.paragraph("country.for-numbers"));
    }
    talk.say(
        blocks,
        wantsPlace
            ? List.of(List.of(talk.button("button.my-country", new Tap.Menu(Tap.Item.NUMBERS))))
            : List.of());
  }

  static void chosen(Talk talk, Tap.Topic tap) {
    talk.library().knowledge().slugs().stream()
        .filter(tap::is)
        .findFirst()
        .ifPresentOrElse(slug -> topic(talk, slug), () -> MenuTalk.expired(talk));
  }

  static void noneOfThese(Talk talk) {
    talk.say("question.none", MenuTalk.buttons(talk));
  }

  private static void suggest(Talk talk, String question, List<Hit> hits) {
    List<List<Button>> buttons = new ArrayList<>();
    nearest(talk, hits)
        .map(entry -> List.of(new Button(entry.title(), Tap.Topic.of(entry.slug()).data())))
        .forEach(buttons::add);
    if (buttons.isEmpty() || question.codePoints().noneMatch(Character::isLetter)) {
      talk.say("question.not-known", MenuTalk.buttons(talk));
      return;
    }
    buttons.add(
        List.of(
            talk.button("button.none-of-these", new Tap.NoneOfThese()),
            talk.button("button.numbers", new Tap.Menu(Tap.Item.NUMBERS))));
    if (talk.session().matter().kind() != Kind.DANGER) {
      talk.remember(talk.session().about(new Matter(Kind.QUESTION, question, null)));
    }
    talk.say("question.did-you-mean", buttons);
  }

  private static Stream<Entry> nearest(Talk talk, List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hit.probability() >= LEAST)
        .limit(SUGGESTIONS)
        .flatMap(
            hit -> talk.library().knowledge().entryOrEnglish(hit.slug(), talk.language()).stream());
  }
}
