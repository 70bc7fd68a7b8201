package org.vigil.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.vigil.channel.Channel;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.PlainText;
import org.vigil.channel.Reply;

/// A messenger that remembers what it was given, and answers as a test says. It cuts a reply into
/// one part a block.
final class FakeChannel implements Channel {
  static final String NAME = "fake";

  private final Map<String, List<String>> sent = new ConcurrentHashMap<>();
  private final Map<String, List<String>> ids = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();
  volatile BiFunction<ChatAddress, String, SendResult> answers =
      (chat, text) -> new SendResult.Sent("1");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Reply> parts(Reply reply) {
    return reply.blocks().stream().map(Reply::of).toList();
  }

  @Override
  public SendResult send(ChatAddress chat, String id, Reply part) {
    String text = PlainText.text(part);
    ids.computeIfAbsent(chat.chat(), any -> new CopyOnWriteArrayList<>()).add(id);
    SendResult result = answers.apply(chat, text);
    if (result instanceof SendResult.Sent) {
      sent.computeIfAbsent(chat.chat(), any -> new CopyOnWriteArrayList<>()).add(text);
      order.add(text);
    }
    return result;
  }

  /// What a chat was sent, in order.
  List<String> sent(String chat) {
    return new ArrayList<>(sent.getOrDefault(chat, List.of()));
  }

  /// The ids of all that was to be sent to a chat, also of what was not.
  List<String> ids(String chat) {
    return new ArrayList<>(ids.getOrDefault(chat, List.of()));
  }

  /// What all chats were sent, in order.
  List<String> all() {
    return order;
  }

  static SendResult later() {
    return new SendResult.Deferred(Duration.ZERO);
  }
}
