package org.vigil.conversation;

import java.util.List;
import java.util.Set;
import org.vigil.channel.Reply.Button;
import org.vigil.conversation.Session.Kind;
import org.vigil.conversation.Session.Matter;

/// Asks whether an answer helped: two small buttons, never below an answer to somebody in danger.
final class VoteTalk {
  /// The answers that the crisis talk leads to: who reads them is not asked for a favour.
  private static final Set<String> NOT_ASKED =
      Set.of(
          "trapped-in-compound",
          "at-airport-or-border",
          "family-member-trapped",
          "threats-after-leaving",
          "emotional-support",
          "phone-is-watched",
          "share-location-safely",
          "ransom-demand",
          "child-victim",
          "sexual-exploitation");

  private VoteTalk() {}

  /// The buttons below an answer; none where nobody is asked.
  static List<List<Button>> buttons(Talk talk, String topic) {
    if (talk.session().matter().kind() == Kind.DANGER || NOT_ASKED.contains(topic)) {
      return List.of();
    }
    return List.of(
        List.of(
            talk.button("button.helpful", new Tap.Helped(true)),
            talk.button("button.not-helpful", new Tap.Helped(false))));
  }

  static void voted(Talk talk, boolean yes) {
    Matter matter = talk.session().matter();
    if (matter.kind() != Kind.QUESTION || matter.topic() == null) {
      MenuTalk.expired(talk);
    } else if (yes) {
      talk.count(Feedback.Kind.HELPFUL, matter.topic(), "");
      talk.say("vote.thanks", List.of());
    } else {
      talk.count(Feedback.Kind.NOT_HELPFUL, matter.topic(), matter.words());
      talk.say("vote.sorry", MenuTalk.buttons(talk));
    }
  }
}
