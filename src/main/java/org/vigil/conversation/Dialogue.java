package org.vigil.conversation;

import java.time.Instant;
import org.vigil.channel.InboundMessage;

/// One turn of a conversation, from message to what is to be committed. Blocks for a bounded time,
/// changes nothing, and may be repeated.
public interface Dialogue {

  /// @param session the chat's session; [Session#EMPTY] if there is none
  /// @param partition the chat's partition, for receipts
  Turn turn(Session session, InboundMessage message, int partition, Instant now);

  /// Whether the message must be taken before others: it says that someone is in danger, or presses
  /// a button of a crisis reply. Fast: no model, no I/O.
  boolean urgent(InboundMessage message);
}
