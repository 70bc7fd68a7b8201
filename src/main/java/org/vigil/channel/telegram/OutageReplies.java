package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.OutageNotice;
import org.vigil.channel.Reply;

/// Gives the [OutageNotice] once for each message that could not be stored, however often Telegram
/// delivers it again. What was answered is remembered here and not in the store, so another
/// instance, or this one after a restart, may say it once more.
@Singleton
class OutageReplies {
  private static final int REMEMBERED = 20_000;
  private static final int AT_ONCE = 500;
  private static final int TRIES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final OutageNotice notice;
  private final TelegramChannel channel;
  private final Set<String> answered = Collections.newSetFromMap(new Eldest());
  private final Semaphore free = new Semaphore(AT_ONCE);

  OutageReplies(OutageNotice notice, TelegramChannel channel) {
    this.notice = notice;
    this.channel = channel;
  }

  /// Answers in a thread of its own and returns at once. When very many are under way, this one is
  /// left for its next delivery.
  void once(InboundMessage message) {
    if (!free.tryAcquire()) {
      return;
    }
    synchronized (answered) {
      if (!answered.add(message.chat().chat() + " " + message.id())) {
        free.release();
        return;
      }
    }
    Thread.ofVirtual()
        .name("telegram-outage")
        .start(
            () -> {
              try {
                send(message);
              } finally {
                free.release();
              }
            });
  }

  private void send(InboundMessage message) {
    for (Reply part : channel.parts(notice.reply(message.languageHint()))) {
      if (!send(message.chat(), message.id(), part)) {
        return;
      }
    }
  }

  private boolean send(ChatAddress chat, String id, Reply part) {
    for (int i = 0; i < TRIES; i++) {
      switch (channel.send(chat, id, part)) {
        case SendResult.Sent sent -> {
          return true;
        }
        case SendResult.Gone gone -> {
          return false;
        }
        case SendResult.Deferred deferred -> {
          Duration wait = deferred.retryAfter().isZero() ? RETRY : deferred.retryAfter();
          if (wait.compareTo(LONGEST_WAIT) > 0 || !Pause.of(wait)) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /// Forgets the eldest when full.
  private static final class Eldest extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }
}
