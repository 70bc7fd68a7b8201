package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/// The bot's own name at Telegram, asked once.
@Singleton
class OwnName {
  private final BotApi api;
  private volatile @Nullable String name;

  OwnName(BotApi api) {
    this.api = api;
  }

  /// In lower case, without `@`; empty if Telegram does not say now. Blocks for one call at most.
  Optional<String> get() {
    if (name == null
        && api.call(new GetMe()) instanceof Answered.Done<User>(User me)
        && me.getUserName() != null) {
      name = me.getUserName().toLowerCase(Locale.ROOT);
    }
    return Optional.ofNullable(name);
  }
}
