package org.vigil.channel.telegram;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.InboundMessage;

/// What an update means to the bot.
sealed interface Incoming {

  /// A person wrote.
  record Said(InboundMessage message) implements Incoming {}

  /// A person tapped a button.
  ///
  /// @param tapId what Telegram wants answered, so that the button stops spinning
  record Tapped(String tapId, InboundMessage message) implements Incoming {}

  /// Someone tapped a button in a group.
  ///
  /// @param messageId the message with the button
  /// @param data untrusted
  record TappedInGroup(String tapId, String group, int messageId, String data) implements Incoming {

    /// Names nothing.
    @Override
    public String toString() {
      return "TappedInGroup[]";
    }
  }

  /// Someone in a group asks for a check.
  ///
  /// @param messageId the message that asks
  /// @param names the bots that are named, in lower case; empty if none is, as with a bare command
  /// @param offer the message that was answered, or else what stands beside the command
  record AskedInGroup(
      String group, int messageId, Set<String> names, String offer, @Nullable String language)
      implements Incoming {

    /// Names nothing.
    @Override
    public String toString() {
      return "AskedInGroup[]";
    }
  }

  /// Someone types an offer after the bot's name in another chat.
  record AskedInline(String queryId, String offer, @Nullable String language) implements Incoming {

    /// Names nothing.
    @Override
    public String toString() {
      return "AskedInline[]";
    }
  }

  /// Nothing for this bot.
  record Ignored() implements Incoming {}
}
