package org.vigil.channel.telegram;

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

  /// Nothing for this bot.
  record Ignored() implements Incoming {}
}
