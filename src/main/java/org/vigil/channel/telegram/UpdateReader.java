package org.vigil.channel.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Reads updates from JSON, and what Telegram adds next year as well: unknown fields and kinds are
/// passed over.
final class UpdateReader {
  private static final int DEPTH = 32;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private UpdateReader() {}

  /// @return empty if this is JSON, but no update that this version understands
  /// @throws IOException if this is no JSON, or nested too deep; its message may hold user text
  static Optional<Update> read(byte[] body) throws IOException {
    return read(JSON.readTree(body));
  }

  /// As the other, of JSON that was read.
  static Optional<Update> read(JsonNode json) {
    if (!json.path("update_id").canConvertToInt()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.treeToValue(json, Update.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
