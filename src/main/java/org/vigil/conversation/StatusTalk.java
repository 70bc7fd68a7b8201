package org.vigil.conversation;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.vigil.channel.Reply.Block;
import org.vigil.conversation.Session.Awaiting;
import org.vigil.hotline.CaseStatus;
import org.vigil.hotline.Cases.Lookup;

/// Tells how far a referral has come, to whoever holds its receipt.
final class StatusTalk {
  private StatusTalk() {}

  static void asked(Talk talk, String code) {
    if (talk.findings().lookup().isEmpty()) {
      talk.remember(talk.session().awaiting(Awaiting.RECEIPT));
      talk.say(code.isBlank() ? "status.which" : "status.not-a-code", List.of());
      return;
    }
    talk.remember(talk.session().awaiting(Awaiting.NOTHING));
    switch (talk.findings().lookup().get()) {
      case Lookup.Found(CaseStatus status) -> found(talk, status);
      case Lookup.Unknown() -> talk.say("status.unknown", List.of());
      case Lookup.Unavailable() -> talk.say("status.unavailable", List.of());
    }
  }

  private static void found(Talk talk, CaseStatus status) {
    String key =
        switch (status.state()) {
          case WAITING -> "status.waiting";
          case DELIVERED -> "status.delivered";
          case ACKNOWLEDGED -> "status.acknowledged";
          case REFUSED -> "status.refused";
        };
    String words = talk.words(key, Map.of("since", Date.from(status.since())));
    talk.say(List.of(Block.Paragraph.of(words)), List.of());
  }
}
