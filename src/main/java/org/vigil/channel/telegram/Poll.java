package org.vigil.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// One long poll. Reads each update by itself, so that one which this version does not understand
/// does not hold back those beside it for ever: of such a one only the id is left.
final class Poll extends GetUpdates {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param offset the lowest id that is still wanted; Telegram forgets all below
  Poll(int offset, Duration timeout) {
    setOffset(offset);
    setLimit(MOST);
    setTimeout((int) timeout.toSeconds());
    setAllowedUpdates(Translation.UPDATES);
  }

  @Override
  @SuppressWarnings("NonApiType") // The client's own signature.
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode result;
    try {
      JsonNode json = JSON.readTree(answer);
      if (!json.path("ok").asBoolean() || !json.path("result").isArray()) {
        return super.deserializeResponse(answer);
      }
      result = json.path("result");
    } catch (JsonProcessingException e) {
      // The message would hold user text.
      throw new TelegramApiRequestException("not JSON");
    }
    ArrayList<Update> updates = new ArrayList<>();
    for (JsonNode update : result) {
      updates.add(
          UpdateReader.read(update)
              .orElseGet(
                  () -> {
                    Update unknown = new Update();
                    unknown.setUpdateId(update.path("update_id").asInt());
                    return unknown;
                  }));
    }
    return updates;
  }
}
