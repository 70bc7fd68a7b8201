package org.vigil.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Button;
import org.vigil.conversation.Session.Awaiting;
import org.vigil.conversation.Session.Kind;
import org.vigil.conversation.Session.Matter;
import org.vigil.safety.Danger;

/// Answers somebody in danger, or a relative. The first line asks whether it is safe to write; the
/// next step and the numbers come at once, because there may be no second message. Nothing here
/// tells anyone to escape, and nothing is promised.
final class CrisisTalk {
  private CrisisTalk() {}

  /// The words say that someone is in danger.
  static void begin(Talk talk, String text) {
    String named = talk.findings().assessment().country();
    Session session = talk.session();
    talk.hurry();
    talk.remember(
        (named == null ? session : session.withCountry(named))
            .about(new Matter(Kind.DANGER, text, talk.findings().danger().kind().slug()))
            .awaiting(Awaiting.COUNTRY));
    first(talk, talk.findings().danger().kind());
  }

  /// It is not sure: one short question, and the numbers.
  static void ask(Talk talk, String text) {
    talk.hurry();
    talk.remember(
        talk.session()
            .about(new Matter(Kind.UNSURE, text, talk.findings().danger().kind().slug()))
            .awaiting(Awaiting.NOTHING));
    List<Block> blocks = new ArrayList<>();
    blocks.add(talk.strong("danger.question"));
    String named = talk.findings().assessment().country();
    String country = named == null ? talk.session().place().country() : named;
    if (country != null) {
      blocks.add(talk.library().lines().serving("trafficking", talk.reader(country)));
    } else {
      blocks.add(talk.paragraph("danger.numbers"));
    }
    talk.say(
        blocks,
        List.of(
            List.of(talk.button("button.danger-yes", new Tap.InDanger(true))),
            List.of(talk.button("button.danger-no", new Tap.InDanger(false)))));
  }

  static void answered(Talk talk, boolean yes) {
    Matter matter = talk.session().matter();
    if (yes) {
      talk.hurry();
      talk.remember(
          talk.session()
              .about(new Matter(Kind.DANGER, matter.words(), matter.topic()))
              .awaiting(Awaiting.COUNTRY));
      first(talk, kind(matter));
    } else if (matter.kind() == Kind.UNSURE) {
      Conversation.notInDanger(talk);
    } else {
      MenuTalk.menu(talk);
    }
  }

  static void safeToWrite(Talk talk, boolean yes) {
    if (!yes) {
      talk.say("crisis.later", List.of());
    } else if (talk.session().place().country() == null) {
      NumbersTalk.where(talk);
    } else {
      there(talk);
    }
  }

  /// The country is known now: what can be done there.
  static void there(Talk talk) {
    talk.hurry();
    talk.remember(talk.session().awaiting(Awaiting.NATIONALITY));
    List<Block> blocks = new ArrayList<>();
    addNumbers(talk, kind(talk.session().matter()), blocks);
    blocks.add(talk.paragraph("crisis.embassy"));
    blocks.add(talk.paragraph("nationality.which"));
    List<List<Button>> buttons = new ArrayList<>(ReferralTalk.offer(talk));
    buttons.addAll(NumbersTalk.nationalities(talk));
    talk.say(blocks, buttons);
  }

  private static void first(Talk talk, Danger.Kind kind) {
    List<Block> blocks = new ArrayList<>();
    if (kind != Danger.Kind.RELATIVE) {
      blocks.add(talk.strong("crisis.safe"));
    }
    blocks.add(talk.paragraph(firstWords(kind)));
    boolean placed = talk.session().place().country() != null || kind == Danger.Kind.SUICIDAL;
    List<List<Button>> buttons = new ArrayList<>();
    if (placed) {
      addNumbers(talk, kind, blocks);
    }
    buttons.addAll(ReferralTalk.offer(talk));
    if (kind != Danger.Kind.RELATIVE) {
      buttons.add(
          List.of(
              talk.button("button.alone", new Tap.SafeToWrite(true)),
              talk.button("button.not-alone", new Tap.SafeToWrite(false))));
    }
    if (talk.session().place().country() == null) {
      blocks.add(
          talk.paragraph(kind == Danger.Kind.RELATIVE ? "country.which-theirs" : "country.which"));
      buttons.addAll(NumbersTalk.countries(talk));
    }
    buttons.add(List.of(topic(talk, kind)));
    talk.say(blocks, buttons);
  }

  private static void addNumbers(Talk talk, Danger.Kind kind, List<Block> blocks) {
    String country = talk.session().place().country();
    if (country != null) {
      blocks.add(
          Block.Paragraph.strong(
              talk.words(
                  "numbers.in", Map.of("country", Countries.name(country, talk.language())))));
    }
    blocks.add(talk.library().lines().serving(need(kind), talk.reader()));
  }

  private static String need(Danger.Kind kind) {
    return switch (kind) {
      case SUICIDAL -> "suicide-prevention";
      case CHILD -> "child";
      case NONE, HELD, MOVED, RELATIVE, THREATENED -> "trafficking";
    };
  }

  private static String firstWords(Danger.Kind kind) {
    return switch (kind) {
      case NONE, HELD -> "crisis.held";
      case MOVED -> "crisis.moved";
      case RELATIVE -> "crisis.relative";
      case THREATENED -> "crisis.threatened";
      case SUICIDAL -> "crisis.suicidal";
      case CHILD -> "crisis.child";
    };
  }

  private static Button topic(Talk talk, Danger.Kind kind) {
    String slug =
        switch (kind) {
          case NONE, HELD, CHILD -> "trapped-in-compound";
          case MOVED -> "at-airport-or-border";
          case RELATIVE -> "family-member-trapped";
          case THREATENED -> "threats-after-leaving";
          case SUICIDAL -> "emotional-support";
        };
    boolean known = talk.library().knowledge().entryOrEnglish(slug, talk.language()).isPresent();
    return talk.button("button.more", Tap.Topic.of(known ? slug : "trapped-in-compound"));
  }

  private static Danger.Kind kind(Matter matter) {
    for (Danger.Kind kind : Danger.Kind.values()) {
      if (kind.slug().equals(matter.topic())) {
        return kind;
      }
    }
    return Danger.Kind.NONE;
  }
}
