package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.Reply;

/// Sends one message in the best form that Telegram takes: HTML, else plain text, else plain text
/// without buttons, since help in the wrong dress is better than none. Link previews are off:
/// fetching a page would tell its owner.
@Singleton
class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final int MOST = 4096;
  private static final Duration REFUSED_WAIT = Duration.ofMinutes(1);
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  /// Telegram's words for a chat that is no more, besides all of code 403.
  private static final List<String> GONE =
      List.of("chat not found", "user not found", "peer_id_invalid", "deactivated");

  private final BotApi api;
  private final SendLimiter limiter;

  Sending(BotApi api, SendLimiter limiter) {
    this.api = api;
    this.limiter = limiter;
  }

  /// Sends what the limiter has let go; blocks for three calls at most. A wait that Telegram
  /// demands is kept from now on.
  Answered<Message> send(String chat, Reply part) {
    Answered<Message> answer = api.call(new Post(html(chat, part)));
    if (isForm(answer)) {
      LOG.warn("Telegram refused a reply as HTML, it goes as plain text");
      answer = api.call(new Post(plain(chat, part)));
    }
    if (isForm(answer)) {
      LOG.error("Telegram refused a reply as plain text, it goes without buttons");
      answer = api.call(new Post(message(chat, Rendering.words(part))));
    }
    if (answer instanceof Answered.Refused<Message> refused && refused.code() == 429) {
      limiter.pause(chat, wait(refused));
    }
    return answer;
  }

  /// Answers one message in a group in a way that does not wait for anything: sent once, as HTML.
  void answer(String group, int messageId, Reply reply) {
    SendMessage message = html(group, reply);
    message.setReplyParameters(
        ReplyParameters.builder().messageId(messageId).allowSendingWithoutReply(true).build());
    if (api.call(new Post(message)) instanceof Answered.Refused<Message> refused
        && refused.code() == 429) {
      limiter.pause(group, wait(refused));
    }
  }

  static SendResult result(Answered<Message> answer) {
    return switch (answer) {
      case Answered.Done<Message> done ->
          new SendResult.Sent(String.valueOf(done.value().getMessageId()));
      case Answered.Unanswered<Message> unanswered -> new SendResult.Deferred(Duration.ZERO);
      case Answered.Refused<Message> refused when isGone(refused) -> new SendResult.Gone();
      case Answered.Refused<Message> refused when refused.code() == 429 ->
          new SendResult.Deferred(wait(refused));
      case Answered.Refused<Message> refused when refused.code() >= 500 ->
          new SendResult.Deferred(refused.retryAfter());
      // A wrong token or a form that Telegram never takes: a human must look.
      case Answered.Refused<Message> refused -> new SendResult.Deferred(REFUSED_WAIT);
    };
  }

  private static Duration wait(Answered.Refused<Message> refused) {
    return refused.retryAfter().isZero() ? Duration.ofSeconds(1) : refused.retryAfter();
  }

  private static boolean isForm(Answered<Message> answer) {
    return answer instanceof Answered.Refused<Message> refused
        && refused.code() == 400
        && refused.movedTo() == null
        && !isGone(refused);
  }

  private static boolean isGone(Answered.Refused<Message> refused) {
    return refused.code() == 403
        || (refused.code() == 400 && GONE.stream().anyMatch(refused::says));
  }

  private static SendMessage html(String chat, Reply part) {
    SendMessage message = message(chat, Rendering.html(part));
    message.setParseMode(ParseMode.HTML);
    message.setReplyMarkup(buttons(part));
    return message;
  }

  private static SendMessage plain(String chat, Reply part) {
    String text = Rendering.plain(part);
    SendMessage message = message(chat, text.length() > MOST ? Rendering.words(part) : text);
    message.setReplyMarkup(buttons(part));
    return message;
  }

  private static SendMessage message(String chat, String text) {
    return SendMessage.builder().chatId(chat).text(text).linkPreviewOptions(NO_PREVIEW).build();
  }

  private static @Nullable InlineKeyboardMarkup buttons(Reply part) {
    if (part.buttons().isEmpty()) {
      return null;
    }
    return new InlineKeyboardMarkup(part.buttons().stream().map(Sending::row).toList());
  }

  private static InlineKeyboardRow row(List<Reply.Button> buttons) {
    return new InlineKeyboardRow(
        buttons.stream()
            .map(
                b ->
                    InlineKeyboardButton.builder()
                        .text(Html.sendable(b.label()))
                        .callbackData(b.data())
                        .build())
            .toList());
  }
}
