package org.vigil.inbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block.Paragraph;
import org.vigil.conversation.Dialogue;
import org.vigil.conversation.Session;
import org.vigil.conversation.Turn;
import org.vigil.hotline.Referral;

/// Answers a text with "re: " and the text; what begins with "help" is urgent.
final class FakeDialogue implements Dialogue {
  final List<String> turns = new CopyOnWriteArrayList<>();

  /// What is done before answering; may block or throw.
  volatile Function<String, List<Referral>> before = text -> List.of();

  @Override
  public Turn turn(Session session, InboundMessage message, int partition, Instant now) {
    String text = text(message);
    turns.add(text);
    List<Referral> referrals = before.apply(text);
    Reply reply = Reply.of(Paragraph.of("re: " + text));
    if (text.endsWith("in two")) {
      reply = Reply.of(Paragraph.of("re: " + text), Paragraph.of("second of " + text));
    }
    return new Turn(Session.EMPTY, List.of(reply), referrals, urgent(message));
  }

  @Override
  public boolean urgent(InboundMessage message) {
    return text(message).startsWith("help");
  }

  static String text(InboundMessage message) {
    return ((Content.Text) message.content()).text();
  }
}
