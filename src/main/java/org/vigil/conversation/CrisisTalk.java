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
  /// A longer text is a story, which names places that somebody only passed through.
  private static final int STORY = 400;

  private CrisisTalk() {}

  /// The words say that someone is in danger.
  static void begin(Talk talk, String text) {
    String named = talk.findings().assessment().country();
    Session session = talk.session();
    talk.hurry();
    talk.remember(
        (named == null ? session : session.withCountry(named))
            .withDraft(null)
            .about(new Matter(Kind.DANGER, text, talk.findings().danger().kind().slug()))
            .awaiting(Awaiting.COUNTRY));
    first(talk, talk.findings().danger().kind());
  }

  /// It is not sure: one short question, and the numbers.
  ///
  /// @param others whether the words are somebody else's, passed on
  static void ask(Talk talk, String text, boolean others) {
    talk.hurry();
    Danger.Kind kind = talk.findings().danger().kind();
    String slug = (others && kind == Danger.Kind.HELD ? Danger.Kind.RELATIVE : kind).slug();
    talk.remember(
        talk.session().about(new Matter(Kind.UNSURE, text, slug)).awaiting(Awaiting.NOTHING));
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
      String named = talk.findings().assessment().country();
      talk.remember(
          (named == null ? talk.session() : talk.session().withCountry(named))
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
      // The numbers there stand right above.
      embassy(talk, new ArrayList<>());
    }
  }

  /// The country is known now: what can be done there.
  static void there(Talk talk) {
    List<Block> blocks = new ArrayList<>();
    addNumbers(talk, kind(talk.session().matter()), blocks);
    embassy(talk, blocks);
  }

  private static void embassy(Talk talk, List<Block> blocks) {
    talk.hurry();
    Danger.Kind kind = kind(talk.session().matter());
    List<List<Button>> buttons = new ArrayList<>(ReferralTalk.offer(talk));
    switch (kind) {
      case NONE, HELD, CHILD -> {
        blocks.add(talk.paragraph("crisis.embassy"));
        askNationality(talk, false, blocks, buttons);
      }
      case MOVED, THREATENED -> askNationality(talk, false, blocks, buttons);
      case RELATIVE -> askNationality(talk, true, blocks, buttons);
      // No embassy helps here; somebody near does.
      case SUICIDAL -> {
        blocks.add(talk.paragraph("crisis.suicidal"));
        buttons.add(List.of(topic(talk, kind)));
      }
    }
    talk.say(blocks, buttons);
  }

  private static void askNationality(
      Talk talk, boolean theirs, List<Block> blocks, List<List<Button>> buttons) {
    talk.remember(talk.session().awaiting(Awaiting.NATIONALITY));
    blocks.add(talk.paragraph(theirs ? "nationality.which-theirs" : "nationality.which"));
    buttons.addAll(NumbersTalk.nationalities(talk));
  }

  private static void first(Talk talk, Danger.Kind kind) {
    List<Block> blocks = new ArrayList<>();
    if (kind != Danger.Kind.RELATIVE) {
      blocks.add(talk.strong("crisis.safe"));
    }
    blocks.add(talk.paragraph(firstWords(kind)));
    List<List<Button>> buttons = new ArrayList<>();
    if (talk.session().place().country() != null) {
      addNumbers(talk, kind, blocks);
    }
    buttons.addAll(ReferralTalk.offer(talk));
    if (kind != Danger.Kind.RELATIVE) {
      buttons.add(
          List.of(
              talk.button("button.alone", new Tap.SafeToWrite(true)),
              talk.button("button.not-alone", new Tap.SafeToWrite(false))));
    }
    boolean story = talk.session().matter().words().length() > STORY;
    if (talk.session().place().country() == null || story) {
      blocks.add(
          talk.paragraph(kind == Danger.Kind.RELATIVE ? "country.which-theirs" : "country.which"));
      buttons.addAll(NumbersTalk.countries(talk));
    } else if (kind == Danger.Kind.RELATIVE && talk.session().place().nationality() == null) {
      askNationality(talk, true, blocks, buttons);
    }
    buttons.add(List.of(topic(talk, kind)));
    talk.say(blocks, buttons);
  }

  private static void addNumbers(Talk talk, Danger.Kind kind, List<Block> blocks) {
    String country = String.valueOf(talk.session().place().country());
    blocks.add(
        Block.Paragraph.strong(
            talk.words("numbers.in", Map.of("country", Countries.name(country, talk.language())))));
    blocks.add(talk.library().lines().serving(List.of(need(kind), "emergency"), talk.reader()));
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
          case NONE, HELD -> "trapped-in-compound";
          case CHILD -> "child-victim";
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
