package org.vigil.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// One message to send. Of the answer only the id is read: what Telegram has taken must count as
/// sent even if this version cannot read the rest, or it would be sent again and again.
final class Post extends SendMessage {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  Post(String chat, String text) {
    super(chat, text);
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode json;
    try {
      json = JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("not JSON");
    }
    if (!json.path("ok").asBoolean()) {
      return super.deserializeResponse(answer);
    }
    Message message = new Message();
    message.setMessageId(json.at("/result/message_id").asInt());
    return message;
  }
}
