package org.vigil.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Trait;
import org.vigil.channel.PlainText;
import org.vigil.channel.Reply.Button;
import org.vigil.hotline.Cases;
import org.vigil.hotline.Partner;
import org.vigil.hotline.Partners;

/// One person's chat with the bot, in a test.
final class Chat {
  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final Partners PARTNER =
      (call, now) -> List.of(new Partner("demo", "Example Hotline", false, true));
  static final Partners NOBODY = (call, now) -> List.of();

  private final LiveDialogue dialogue;
  private Session session = Session.EMPTY;
  private int messages;

  Chat(Library library, Partners partners) {
    this(library, partners, Sight.NONE);
  }

  Chat(Library library, Partners partners, Sight sight) {
    this.dialogue =
        new LiveDialogue(() -> library, partners, () -> code -> new Cases.Lookup.Unknown(), sight);
  }

  Turn says(String text) {
    return take(Content.Text.typed(text));
  }

  Turn forwards(String text) {
    return take(new Content.Text(text, Set.of(Trait.FORWARDED)));
  }

  Turn sends(Content content) {
    return take(content);
  }

  Turn presses(String data) {
    return take(new Content.Press(data));
  }

  Turn taps(Turn shown, String label) {
    return presses(data(shown, label));
  }

  static String data(Turn shown, String label) {
    return shown.replies().stream()
        .flatMap(reply -> reply.buttons().stream())
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .map(Button::data)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + text(shown)));
  }

  static String text(Turn turn) {
    return String.join("\n\n", turn.replies().stream().map(PlainText::of).toList());
  }

  Session session() {
    return session;
  }

  private Turn take(Content content) {
    messages++;
    Turn turn =
        dialogue.turn(
            session,
            new InboundMessage("m" + messages, new ChatAddress("test", "1"), NOW, content, "en"),
            7,
            NOW);
    session = turn.session();
    return turn;
  }
}
