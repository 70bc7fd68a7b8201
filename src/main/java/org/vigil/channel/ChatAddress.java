package org.vigil.channel;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;

/// Where a person is reached: a messenger and its own id of the chat. Personal data: it is stored
/// only encrypted and appears in keys only as a pseudonym.
///
/// @param channel the channel's [Channel#name()]
/// @param chat the messenger's id of the chat
@Serdeable
public record ChatAddress(String channel, String chat) {
  public ChatAddress {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(chat);
    if (channel.isEmpty() || chat.isEmpty()) {
      throw new IllegalArgumentException("channel and chat must not be empty");
    }
  }

  /// Names the channel only, so that no log line or error reveals who wrote.
  @Override
  public String toString() {
    return "ChatAddress[" + channel + "]";
  }
}
