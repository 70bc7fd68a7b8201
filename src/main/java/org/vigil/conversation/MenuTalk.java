package org.vigil.conversation;

import java.util.List;
import java.util.Map;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.Reply.Button;
import org.vigil.conversation.Session.Awaiting;

/// Says what the bot can do.
final class MenuTalk {
  private MenuTalk() {}

  static void start(Talk talk) {
    talk.remember(talk.session().awaiting(Awaiting.NOTHING));
    talk.say(
        List.of(
            talk.strong("start.hello"), talk.paragraph("start.what"), talk.paragraph("start.seen")),
        buttons(talk));
  }

  static void help(Talk talk) {
    talk.say(List.of(talk.paragraph("help.how"), talk.paragraph("help.commands")), buttons(talk));
  }

  static void menu(Talk talk) {
    talk.say("menu.what", buttons(talk));
  }

  /// A button whose matter is forgotten, or that nobody made.
  static void expired(Talk talk) {
    talk.say("tap.expired", buttons(talk));
  }

  static void unreadable(Talk talk, InboundMessage.Kind kind) {
    String key =
        switch (kind) {
          case PICTURE, FILE -> "unreadable.picture";
          case PICTURE_TOO_LARGE -> "unreadable.too-large";
          case PICTURE_WITHOUT_WORDS -> "unreadable.no-words";
          case PICTURE_LATER -> "unreadable.later";
          case VOICE, OTHER -> "unreadable.other";
        };
    talk.say(key, List.of());
  }

  static List<List<Button>> buttons(Talk talk) {
    return List.of(
        List.of(talk.button("button.check", new Tap.Menu(Tap.Item.CHECK))),
        List.of(talk.button("button.ask", new Tap.Menu(Tap.Item.ASK))),
        List.of(
            talk.button("button.numbers", new Tap.Menu(Tap.Item.NUMBERS)),
            talk.button("button.language", new Tap.Menu(Tap.Item.LANGUAGE))));
  }

  /// Greets back somebody who only greets or thanks; false if they said more.
  static boolean greeted(Talk talk, String text) {
    String small = text.strip().toLowerCase(talk.language().locale()).replaceAll("[!.?, ]+$", "");
    for (Map.Entry<String, String> kind :
        Map.of("small.greetings", "small.greet", "small.thanks", "small.welcome").entrySet()) {
      if (List.of(talk.words(kind.getKey()).split("\\|")).contains(small)) {
        talk.say(kind.getValue(), buttons(talk));
        return true;
      }
    }
    return false;
  }
}
