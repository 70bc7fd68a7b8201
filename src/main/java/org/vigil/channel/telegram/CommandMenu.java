package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.vigil.channel.CommandDescriptions;
import org.vigil.language.Language;

/// Shows the commands in the menu of the app, in each language that has words for them; in English
/// to everyone else. The bot works without it.
@Singleton
class CommandMenu {
  private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);
  private static final int TRIES = 6;
  private static final int LONGEST = 256;

  private final BotApi api;
  private final CommandDescriptions descriptions;
  private @Nullable Thread thread;

  CommandMenu(BotApi api, CommandDescriptions descriptions) {
    this.api = api;
    this.descriptions = descriptions;
  }

  /// Sets the menu in a thread of its own; returns at once.
  synchronized void start() {
    thread = Thread.ofVirtual().name("telegram-menu").start(this::run);
  }

  synchronized void stop() {
    if (thread != null) {
      thread.interrupt();
      thread = null;
    }
  }

  private void run() {
    if (!set(Language.EN, null)) {
      LOG.warn("Telegram did not take the menu of commands");
      return;
    }
    int refused = 0;
    for (Language language : Language.values()) {
      if (language != Language.EN && !set(language, code(language))) {
        refused++;
      }
    }
    if (refused > 0) {
      LOG.warn("Telegram did not take the menu of commands in {} languages", refused);
    }
  }

  /// Telegram knows languages by ISO 639-1 only, and calls Filipino Tagalog.
  private static String code(Language language) {
    return language == Language.FIL ? "tl" : language.tag();
  }

  /// @param code null for all languages that have no menu of their own
  private boolean set(Language language, @Nullable String code) {
    Map<String, String> commands = descriptions.of(language);
    if (commands.isEmpty()) {
      return true;
    }
    SetMyCommands method =
        SetMyCommands.builder()
            .commands(commands.entrySet().stream().map(CommandMenu::command).toList())
            .scope(new BotCommandScopeAllPrivateChats())
            .languageCode(code)
            .build();
    Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    for (int i = 0; i < TRIES; i++) {
      Duration wait;
      switch (api.call(method)) {
        case Answered.Done<Boolean> done -> {
          return true;
        }
        case Answered.Unanswered<Boolean> unanswered -> wait = backoff.next();
        case Answered.Refused<Boolean> no when no.code() == 429 || no.code() >= 500 ->
            wait = backoff.next(no.retryAfter());
        case Answered.Refused<Boolean> no -> {
          return false;
        }
      }
      if (!Pause.of(wait)) {
        return false;
      }
    }
    return false;
  }

  private static BotCommand command(Map.Entry<String, String> command) {
    String words = command.getValue();
    int end =
        words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
    return new BotCommand(command.getKey(), words.substring(0, end));
  }
}
