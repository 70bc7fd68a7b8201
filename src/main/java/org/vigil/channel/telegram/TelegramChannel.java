package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.vigil.channel.Channel;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.Reply;

/// Telegram, as seen by whoever answers a person.
@Singleton
class TelegramChannel implements Channel {
  /// Replies that wait for a channel that is switched off.
  private static final Duration OFF_WAIT = Duration.ofMinutes(1);

  private final TelegramSettings settings;
  private final SendLimiter limiter;
  private final Sending sending;
  private final Courtesies courtesies;
  private final TelegramFiles files;

  TelegramChannel(
      TelegramSettings settings,
      SendLimiter limiter,
      Sending sending,
      Courtesies courtesies,
      TelegramFiles files) {
    this.settings = settings;
    this.limiter = limiter;
    this.sending = sending;
    this.courtesies = courtesies;
    this.files = files;
  }

  @Override
  public String name() {
    return Translation.CHANNEL;
  }

  @Override
  public List<Reply> parts(Reply reply) {
    return Parts.of(reply);
  }

  /// The Bot API knows no ids of the sender's: a part whose confirmation was lost stands in the
  /// chat twice.
  @Override
  public SendResult send(ChatAddress chat, String id, Reply part) {
    if (!settings.on()) {
      return new SendResult.Deferred(OFF_WAIT);
    }
    Duration wait = limiter.take(chat.chat());
    if (wait.isPositive()) {
      return new SendResult.Deferred(wait);
    }
    return Sending.result(sending.send(chat.chat(), part));
  }

  @Override
  public Download picture(String ref, int mostBytes) {
    return settings.on() ? files.fetch(ref, mostBytes) : new Download.Unavailable();
  }

  @Override
  public void typing(ChatAddress chat) {
    if (settings.on()) {
      courtesies.typing(chat.chat());
    }
  }
}
