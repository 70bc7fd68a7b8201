package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;

/// Small signs that nothing depends on: each is sent at once by a thread of its own, is not
/// repeated, and is left out when many are under way or Telegram demands a wait.
@Singleton
class Courtesies {
  private static final int MOST = 64;

  private final BotApi api;
  private final SendLimiter limiter;
  private final Semaphore free = new Semaphore(MOST);

  Courtesies(BotApi api, SendLimiter limiter) {
    this.api = api;
    this.limiter = limiter;
  }

  /// Shows "typing" for some seconds.
  void typing(String chat) {
    soon(SendChatAction.builder().chatId(chat).action(ActionType.TYPING.toString()).build());
  }

  /// Stops the spinning of a tapped button.
  void answer(String tapId) {
    soon(AnswerCallbackQuery.builder().callbackQueryId(tapId).build());
  }

  /// As the other, and shows a line to whoever tapped.
  void answer(String tapId, String notice) {
    soon(AnswerCallbackQuery.builder().callbackQueryId(tapId).text(Html.sendable(notice)).build());
  }

  /// Takes the buttons from a message.
  void removeButtons(String chat, int messageId) {
    soon(EditMessageReplyMarkup.builder().chatId(chat).messageId(messageId).build());
  }

  private void soon(BotApiMethod<?> method) {
    if (limiter.paused() || !free.tryAcquire()) {
      return;
    }
    Thread.ofVirtual()
        .name("telegram-courtesy")
        .start(
            () -> {
              try {
                api.call(method);
              } finally {
                free.release();
              }
            });
  }
}
