package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import org.vigil.inbox.Running;

/// Starts and stops what fetches updates, if the operator has a bot.
@Singleton
class Telegram implements Running {
  private final TelegramSettings settings;
  private final Polling polling;
  private final Registration registration;
  private final CommandMenu menu;

  Telegram(
      TelegramSettings settings, Polling polling, Registration registration, CommandMenu menu) {
    this.settings = settings;
    this.polling = polling;
    this.registration = registration;
    this.menu = menu;
  }

  @Override
  public void start() {
    if (!settings.on()) {
      return;
    }
    if (settings.polling()) {
      polling.start();
    } else {
      registration.start();
    }
    menu.start();
  }

  @Override
  public void stop() {
    menu.stop();
    registration.stop();
    polling.stop();
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String announcement() {
    if (!settings.on()) {
      return "Telegram: off; set TELEGRAM_BOT_TOKEN to the token from @BotFather to switch it on";
    }
    return settings.polling() ? "Telegram: on, by long polling" : "Telegram: on, by webhook";
  }
}
