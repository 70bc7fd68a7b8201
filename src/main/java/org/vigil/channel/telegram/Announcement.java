package org.vigil.channel.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// Tells where updates are delivered, in JSON like every other call: the client would send a form,
/// which only a certificate needs and which not every Bot API server reads. That it was done is
/// enough; what else the answer says does not matter.
final class Announcement extends BotApiMethod<Boolean> {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SetWebhook webhook;

  Announcement(SetWebhook webhook) {
    this.webhook = webhook;
  }

  @JsonValue
  SetWebhook webhook() {
    return webhook;
  }

  @Override
  public String getMethod() {
    return webhook.getMethod();
  }

  @Override
  public void validate() throws TelegramApiValidationException {
    webhook.validate();
  }

  @Override
  public Boolean deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      return JSON.readTree(answer).path("ok").asBoolean() || webhook.deserializeResponse(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("not JSON");
    }
  }
}
