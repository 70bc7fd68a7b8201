package org.vigil.channel.web;

import static org.vigil.channel.Reply.Block.Paragraph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.Channel;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.Intake;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block.Items;
import org.vigil.channel.Reply.Block.Quote;
import org.vigil.channel.Reply.Button;
import org.vigil.channel.Reply.Span;
import org.vigil.privacy.TestKeys;
import org.vigil.redis.Redis;

/// What stands in for the rest of the service: an inbox that can be away, and a bot that answers
/// each text with the same text as a paragraph, as an item, as a quote and on a button.
final class WebFakes implements Intake {
  final Redis redis;
  final TestKeys keys = new TestKeys();
  final List<InboundMessage> accepted = new CopyOnWriteArrayList<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  final AtomicInteger refused = new AtomicInteger();
  volatile boolean away;
  volatile boolean mute;
  private volatile @Nullable Channel channel;

  WebFakes(Redis redis) {
    this.redis = redis;
  }

  void answerThrough(Channel answers) {
    channel = answers;
  }

  void reset() {
    accepted.clear();
    known.clear();
    refused.set(0);
    away = false;
    mute = false;
  }

  @Override
  public Acceptance accept(InboundMessage message) {
    if (away) {
      refused.incrementAndGet();
      throw new IntakeUnavailableException("away", new IllegalStateException());
    }
    if (!known.add(message.chat().chat() + " " + message.id())) {
      return Acceptance.DUPLICATE;
    }
    accepted.add(message);
    if (!mute) {
      Thread.ofVirtual().start(() -> answer(message));
    }
    return Acceptance.ACCEPTED;
  }

  private void answer(InboundMessage message) {
    Reply reply =
        switch (message.content()) {
          case Content.Text text -> echo(text.text());
          case Content.Press press -> Reply.of(Paragraph.of("pressed " + press.data()));
          case Content.Picture _, Content.Unreadable _ -> throw new IllegalStateException();
        };
    Optional.ofNullable(channel).orElseThrow().send(message.chat(), message.id(), reply);
  }

  private static Reply echo(String text) {
    List<Span> item =
        List.of(Span.strong(text), Span.text(" "), Span.link("source", "https://example.org/a"));
    return new Reply(
        List.of(Paragraph.of("echo " + text), new Items(false, List.of(item)), new Quote(text)),
        List.of(
            List.of(new Button("Yes, please", "y1"), new Button("No", "n1")),
            List.of(new Button(text, "t1"))));
  }

  static Reply outage() {
    return Reply.of(Paragraph.strong("Call 1280"), Paragraph.of("You will be answered."));
  }
}
