package org.vigil.channel;

import java.time.Duration;
import java.util.List;

/// A messenger, as seen by whoever has something to say to a person.
public interface Channel {

  /// The name in [ChatAddress#channel()]: lower case, never changed.
  String name();

  /// Cuts a reply into parts that the messenger takes as one message each, in order, with the
  /// buttons under the last. Pure; called once, before the parts are stored.
  default List<Reply> parts(Reply reply) {
    return List.of(reply);
  }

  /// Sends one part and waits for the messenger's confirmation; blocks for a bounded time. May be
  /// repeated: a part whose confirmation was lost is sent again, under the same id. A channel shows
  /// it once where it can; a messenger without such ids, like Telegram, may show it twice.
  ///
  /// Never throws for a fault of the messenger: that is a [SendResult.Deferred].
  ///
  /// @param id names the part within the chat; never the id of another part, so that the same words
  ///     may be said twice
  SendResult send(ChatAddress chat, String id, Reply part);

  /// Shows that an answer is on its way. Best effort: returns at once, never throws.
  default void typing(ChatAddress chat) {}

  /// Fetches a picture that a person sent; blocks for a bounded time. May be repeated.
  ///
  /// @param ref see [InboundMessage.Content.Picture#ref()]
  /// @param mostBytes more is not fetched
  default Download picture(String ref, int mostBytes) {
    return new Download.Unavailable();
  }

  /// A picture, or why there is none.
  sealed interface Download {
    /// @param file not changed by anyone
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Done(byte[] file) implements Download {}

    /// It is larger than what was asked for.
    record TooLarge() implements Download {}

    /// The messenger does not give it, or not now.
    record Unavailable() implements Download {}
  }

  /// What became of one part.
  sealed interface SendResult {
    /// The messenger has it.
    ///
    /// @param messageId the messenger's id of the sent message
    record Sent(String messageId) implements SendResult {}

    /// Not sent; the same part may be sent later.
    ///
    /// @param retryAfter shortest wait; zero leaves it to the sender
    record Deferred(Duration retryAfter) implements SendResult {}

    /// This chat can never be written to again (blocked, deleted); what waits for it is dropped.
    record Gone() implements SendResult {}
  }
}
