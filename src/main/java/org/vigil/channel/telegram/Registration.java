package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Tells Telegram where to deliver updates, again and again until it agrees.
@Singleton
class Registration {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final BotApi api;
  private final WebhookSettings settings;
  private final Contact contact;
  private @Nullable Thread thread;

  Registration(BotApi api, WebhookSettings settings, Contact contact) {
    this.api = api;
    this.settings = settings;
    this.contact = contact;
  }

  /// @throws IllegalStateException if the settings are not complete
  synchronized void start() {
    settings.requireComplete();
    thread = Thread.ofVirtual().name("telegram-webhook").start(this::run);
  }

  synchronized void stop() {
    if (thread != null) {
      thread.interrupt();
      thread = null;
    }
  }

  private void run() {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), LONGEST_WAIT);
    while (true) {
      Answered<Boolean> answer =
          api.call(
              new Announcement(
                  SetWebhook.builder()
                      .url(settings.url())
                      .secretToken(settings.secret())
                      .allowedUpdates(Translation.UPDATES)
                      .build()));
      Duration wait;
      switch (answer) {
        case Answered.Done<Boolean> done -> {
          contact.up();
          return;
        }
        case Answered.Unanswered<Boolean> unanswered -> {
          contact.down(Contact.State.UNREACHABLE);
          wait = backoff.next();
        }
        case Answered.Refused<Boolean> refused -> {
          contact.down(why(refused));
          wait = backoff.next(refused.retryAfter());
        }
      }
      if (!Pause.of(wait)) {
        return;
      }
    }
  }

  private static Contact.State why(Answered.Refused<Boolean> refused) {
    return switch (refused.code()) {
      case 400 -> Contact.State.WEBHOOK_REFUSED;
      case 401, 403, 404 -> Contact.State.TOKEN_REFUSED;
      case 429 -> Contact.State.LIMITED;
      default -> Contact.State.UNREACHABLE;
    };
  }
}
