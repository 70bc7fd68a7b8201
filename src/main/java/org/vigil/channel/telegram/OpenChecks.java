package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.vigil.channel.QuickCheck;
import org.vigil.channel.QuickCheck.Card;

/// Checks offers in groups and inline, where others read along. Nothing of it is stored, before or
/// after: what is lost in a crash is asked again, and what would break Telegram's limits is left
/// out.
@Singleton
class OpenChecks {
  private static final int MOST = 32;

  private final QuickCheck check;
  private final OwnName name;
  private final Sending sending;
  private final SendLimiter limiter;
  private final BotApi api;
  private final Semaphore free = new Semaphore(MOST);

  OpenChecks(QuickCheck check, OwnName name, Sending sending, SendLimiter limiter, BotApi api) {
    this.check = check;
    this.name = name;
    this.sending = sending;
    this.limiter = limiter;
    this.api = api;
  }

  /// Answers in the group if the bot was meant; returns at once.
  void take(Incoming.AskedInGroup asked) {
    soon(
        () -> {
          if (!asked.names().isEmpty() && !name.get().map(asked.names()::contains).orElse(false)) {
            return;
          }
          Card card = check.check(asked.offer(), asked.language());
          if (limiter.takeForGroup(asked.group(), 1).isZero()) {
            sending.answer(asked.group(), asked.messageId(), card.reply());
          }
        });
  }

  /// Offers the verdict as a message to send; returns at once.
  void take(Incoming.AskedInline asked) {
    soon(() -> api.call(answer(asked, check.check(asked.offer(), asked.language()))));
  }

  private static AnswerInlineQuery answer(Incoming.AskedInline asked, Card card) {
    InlineQueryResultArticle article =
        InlineQueryResultArticle.builder()
            .id("verdict")
            .title(Html.sendable(card.headline()))
            .inputMessageContent(
                InputTextMessageContent.builder()
                    .messageText(Rendering.html(card.reply()))
                    .parseMode(ParseMode.HTML)
                    .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                    .build())
            .build();
    return AnswerInlineQuery.builder()
        .inlineQueryId(asked.queryId())
        .results(asked.offer().isBlank() ? List.of() : List.of(article))
        .isPersonal(true)
        .cacheTime(0)
        .build();
  }

  private void soon(Runnable answer) {
    if (limiter.paused() || !free.tryAcquire()) {
      return;
    }
    Thread.ofVirtual()
        .name("telegram-open-check")
        .start(
            () -> {
              try {
                answer.run();
              } finally {
                free.release();
              }
            });
  }
}
