package org.vigil.channel.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// Sends one message. Of the answer only the id is read: what Telegram has taken must count as
/// sent even if this version cannot read the rest, or it would be sent again and again.
final class Post extends BotApiMethod<Message> {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SendMessage message;

  Post(SendMessage message) {
    this.message = message;
  }

  @JsonValue
  SendMessage message() {
    return message;
  }

  @Override
  public String getMethod() {
    return message.getMethod();
  }

  @Override
  public void validate() throws TelegramApiValidationException {
    message.validate();
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode json;
    try {
      json = JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      // The message would hold what was sent.
      throw new TelegramApiRequestException("not JSON");
    }
    if (!json.path("ok").asBoolean()) {
      return message.deserializeResponse(answer);
    }
    Message sent = new Message();
    sent.setMessageId(json.at("/result/message_id").asInt());
    return sent;
  }
}
