package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.GroupMessenger;
import org.vigil.channel.Reply;

/// Writes to groups. A group that Telegram turns into a supergroup gets a new id: what is sent to
/// the old one goes to the new, and taps from the new one count as from the old, until the
/// operator changes the setting. Only this instance knows the new id, from the first message on
/// that it sends.
@Singleton
class TelegramGroups implements GroupMessenger {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramGroups.class);
  private static final Duration OFF_WAIT = Duration.ofMinutes(1);

  private final TelegramSettings settings;
  private final SendLimiter limiter;
  private final Sending sending;

  /// From the configured id to the present one.
  private final Map<String, String> moved = new ConcurrentHashMap<>();

  TelegramGroups(TelegramSettings settings, SendLimiter limiter, Sending sending) {
    this.settings = settings;
    this.limiter = limiter;
    this.sending = sending;
  }

  @Override
  public String channel() {
    return Translation.CHANNEL;
  }

  @Override
  public boolean on() {
    return settings.on();
  }

  @Override
  public SendResult send(String group, Reply reply) {
    if (!on()) {
      return new SendResult.Deferred(OFF_WAIT);
    }
    List<Reply> parts = Parts.of(reply);
    Duration wait = limiter.takeForGroup(group, parts.size());
    if (wait.isPositive()) {
      return new SendResult.Deferred(wait);
    }
    SendResult result = part(group, parts.getFirst());
    for (Reply part : parts.subList(1, parts.size())) {
      if (!(result instanceof SendResult.Sent) || !Pause.of(limiter.spacing())) {
        return result instanceof SendResult.Sent ? new SendResult.Deferred(Duration.ZERO) : result;
      }
      result = part(group, part);
    }
    return result;
  }

  private SendResult part(String group, Reply part) {
    Answered<Message> answer = sending.send(moved.getOrDefault(group, group), part);
    if (answer instanceof Answered.Refused<Message> refused && refused.movedTo() != null) {
      LOG.warn(
          "a group has become a supergroup with a new id; set that id in config/partners.yml"
              + " (web.telegram.org shows it in the address of the group)");
      moved.put(group, refused.movedTo().toString());
      answer = sending.send(moved.get(group), part);
    }
    return Sending.result(answer);
  }

  /// The id under which the operator knows a group.
  String configured(String group) {
    return moved.entrySet().stream()
        .filter(m -> m.getValue().equals(group))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(group);
  }
}
