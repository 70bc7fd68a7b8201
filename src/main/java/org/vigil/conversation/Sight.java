package org.vigil.conversation;

import org.vigil.channel.InboundMessage;
import org.vigil.language.Language;

/// Sees what is in the pictures that people send.
@FunctionalInterface
public interface Sight {
  /// Sees no pictures.
  Sight NONE = (message, hint) -> message;

  /// The same message with the picture's words in place of the picture, or as what cannot be read;
  /// any other message as it is. Blocks for a bounded time, never throws for a picture.
  ///
  /// @param hint the language that the person uses
  InboundMessage read(InboundMessage message, Language hint);
}
