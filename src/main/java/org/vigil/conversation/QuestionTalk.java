package org.vigil.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.answer.Reader;
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
    ignored(talk);
    if (question.isBlank()) {
      talk.say("question.which", List.of());
    } else if (!MenuTalk.greeted(talk, question) && !followUp(talk, question)) {
      Ranking ranking = talk.findings().ranking();
      if (ranking.confident()) {
        answer(talk, question, ranking.hits().getFirst().slug());
      } else {
        suggest(talk, question, ranking.hits());
      }
    }
  }

  /// "And in Thailand?": the last topic again, for the country that is named now.
  private static boolean followUp(Talk talk, String question) {
    String country = talk.findings().assessment().country();
    boolean more =
        FollowUp.begins(talk.library().words(), talk.language(), question)
            || !talk.findings().ranking().confident();
    return country != null
        && more
        && question.strip().length() <= SHORT_QUESTION
        && PlaceTalk.elsewhere(talk, country);
  }

  /// A topic that was asked for by a button or a command. The question that led to it stays known.
  static void topic(Talk talk, String slug) {
    Matter matter = talk.session().matter();
    answer(talk, matter.kind() == Kind.QUESTION ? matter.words() : "", slug);
  }

  /// @param question the person's words, or empty
  private static void answer(Talk talk, String question, String slug) {
    Optional<Entry> found = talk.library().knowledge().entryOrEnglish(slug, talk.language());
    if (found.isEmpty()) {
      MenuTalk.menu(talk);
      return;
    }
    Entry entry = found.get();
    String named = talk.findings().assessment().country();
    Session session = talk.session();
    if (session.matter().kind() != Kind.DANGER) {
      session = session.about(new Matter(Kind.QUESTION, question, slug));
    }
    Reader reader = talk.reader(named == null ? session.place().country() : named);
    PlaceTalk.Question place = PlaceTalk.question(talk, entry, reader);
    talk.remember(session.awaiting(place.awaiting()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.strong(entry.title()));
    blocks.addAll(talk.library().entries().blocks(entry, reader));
    blocks.addAll(place.words());
    List<List<Button>> buttons = new ArrayList<>(place.buttons());
    buttons.addAll(VoteTalk.buttons(talk, slug));
    talk.say(blocks, buttons);
  }

  static void chosen(Talk talk, Tap.Topic tap) {
    talk.library().knowledge().slugs().stream()
        .filter(tap::is)
        .findFirst()
        .ifPresentOrElse(slug -> topic(talk, slug), () -> MenuTalk.expired(talk));
  }

  /// Whoever asks anew without choosing one of the topics offered was not helped by them.
  private static void ignored(Talk talk) {
    Matter matter = talk.session().matter();
    if (matter.kind() == Kind.QUESTION && matter.topic() == null) {
      talk.count(Feedback.Kind.UNANSWERED, "", matter.words());
      talk.remember(talk.session().about(Matter.NONE));
    }
  }

  static void noneOfThese(Talk talk) {
    Matter matter = talk.session().matter();
    if (matter.kind() == Kind.QUESTION && matter.topic() == null) {
      talk.count(Feedback.Kind.UNANSWERED, nearest(talk), matter.words());
      talk.remember(talk.session().about(Matter.NONE));
    }
    talk.say("question.none", MenuTalk.buttons(talk));
  }

  private static void suggest(Talk talk, String question, List<Hit> hits) {
    List<List<Button>> buttons = new ArrayList<>();
    nearest(talk, hits)
        .map(entry -> List.of(new Button(entry.title(), Tap.Topic.of(entry.slug()).data())))
        .forEach(buttons::add);
    if (buttons.isEmpty() || question.codePoints().noneMatch(Character::isLetter)) {
      talk.count(Feedback.Kind.UNANSWERED, "", question);
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

  private static String nearest(Talk talk) {
    List<Hit> hits = talk.findings().ranking().hits();
    return hits.isEmpty() ? "" : hits.getFirst().slug();
  }

  private static Stream<Entry> nearest(Talk talk, List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hit.probability() >= LEAST)
        .limit(SUGGESTIONS)
        .flatMap(
            hit -> talk.library().knowledge().entryOrEnglish(hit.slug(), talk.language()).stream());
  }
}
