package org.vigil.inbox;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.Reply;

/// One part of a reply on its way to a person. Personal data: stored only encrypted.
///
/// @param language the person's, BCP 47, or null if not known
@Serdeable
record Outgoing(ChatAddress chat, Reply part, @Nullable String language) {

  /// Names the channel only.
  @Override
  public String toString() {
    return "Outgoing[" + chat.channel() + "]";
  }
}
