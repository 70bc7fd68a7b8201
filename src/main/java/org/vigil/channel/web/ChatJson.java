package org.vigil.channel.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.Reply;

/// What the page and the chat say to each other.
sealed interface ChatJson {

  /// A new conversation.
  ///
  /// @param token what the page sends as `X-Chat` from now on
  @Serdeable
  record Opened(String token) implements ChatJson {}

  /// One thing the person sent: words or a press, not both.
  ///
  /// @param id made by the page; the same id is the same message
  /// @param lang the language of the page
  @Serdeable
  record Said(
      @Nullable String id, @Nullable String text, @Nullable String press, @Nullable String lang)
      implements ChatJson {
    private static final int MAX_DATA_BYTES = 64;

    /// Whether an id is of the known form: 8 to 64 letters, digits, `-` and `_`.
    static boolean isId(String id) {
      return id.matches("[A-Za-z0-9_-]{8,64}");
    }

    /// What was sent; empty if it is neither words nor a press.
    Optional<Content> content() {
      if (text != null && press == null && !text.isBlank()) {
        return Optional.of(Content.Text.typed(text));
      }
      if (press != null && text == null && !press.isEmpty() && press.length() <= MAX_DATA_BYTES) {
        return Optional.of(new Content.Press(press));
      }
      return Optional.empty();
    }
  }

  /// A message is safe here.
  @Serdeable
  record Accepted(boolean duplicate) implements ChatJson {}

  /// What came for the page.
  ///
  /// @param cursor what to fetch after once these are shown
  @Serdeable
  record Received(String cursor, List<Reply> replies) implements ChatJson {}

  /// The store is away.
  ///
  /// @param notice what the person is told meanwhile
  @Serdeable
  record Outage(Reply notice) implements ChatJson {}

  /// A request that was not carried out.
  ///
  /// @param problem what is wrong with it, in a word
  @Serdeable
  record Problem(String problem) implements ChatJson {}
}
