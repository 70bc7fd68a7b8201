package org.vigil.conversation;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What the conversation remembers of a chat until 60 minutes after its last message. Personal
/// data.
@Serdeable
public record Session(@Nullable String language) {
  public static final Session EMPTY = new Session(null);
}
