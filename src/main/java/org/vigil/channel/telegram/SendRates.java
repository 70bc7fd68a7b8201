package org.vigil.channel.telegram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// How much the bot may send; the defaults are what Telegram allows
/// (core.telegram.org/bots/faq, "My bot is hitting limits").
///
/// @param chat messages a second to one chat
/// @param overall messages a second to all chats, shared by all instances
/// @param group messages a minute to one group
@ConfigurationProperties("vigil.telegram.rates")
record SendRates(
    @Bindable(defaultValue = "1") int chat,
    @Bindable(defaultValue = "30") int overall,
    @Bindable(defaultValue = "20") int group) {

  SendRates {
    positive("chat", chat);
    positive("overall", overall);
    positive("group", group);
  }

  private static void positive(String name, int rate) {
    if (rate < 1) {
      throw new IllegalArgumentException("vigil.telegram.rates." + name + " must be at least 1");
    }
  }
}
