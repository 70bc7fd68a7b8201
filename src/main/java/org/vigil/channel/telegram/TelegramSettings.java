package org.vigil.channel.telegram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/// The bot at Telegram and how its updates come.
///
/// @param token the bot's token, from BotFather; empty switches Telegram off
/// @param apiUrl the Bot API: scheme, host and port, no path
/// @param mode `polling` or `webhook`
/// @param pollTimeout how long Telegram may hold a poll open, 1 to 50 seconds
/// @param callTimeout the longest any other call may take
@ConfigurationProperties("vigil.telegram")
record TelegramSettings(
    @Bindable(defaultValue = "") String token,
    @Bindable(defaultValue = "https://api.telegram.org") String apiUrl,
    @Bindable(defaultValue = "polling") String mode,
    @Bindable(defaultValue = "25s") Duration pollTimeout,
    @Bindable(defaultValue = "8s") Duration callTimeout) {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]*");

  TelegramSettings {
    token = token.strip();
    apiUrl = apiUrl.strip();
    mode = mode.strip().toLowerCase(Locale.ROOT);
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "vigil.telegram.token (TELEGRAM_BOT_TOKEN) must be the token as BotFather gave it");
    }
    if (!isHost(apiUrl)) {
      throw new IllegalArgumentException(
          "vigil.telegram.api-url (TELEGRAM_API_URL) must be like https://api.telegram.org:443,"
              + " without a path");
    }
    if (!mode.equals("polling") && !mode.equals("webhook")) {
      throw new IllegalArgumentException(
          "vigil.telegram.mode (TELEGRAM_MODE) must be polling or webhook");
    }
    if (pollTimeout.toSeconds() < 1 || pollTimeout.toSeconds() > 50) {
      throw new IllegalArgumentException("vigil.telegram.poll-timeout must be between 1s and 50s");
    }
    if (!callTimeout.isPositive()) {
      throw new IllegalArgumentException("vigil.telegram.call-timeout must be longer than nothing");
    }
  }

  private static boolean isHost(String url) {
    try {
      URI uri = URI.create(url);
      String path = uri.getPath();
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && (path.isEmpty() || path.equals("/"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  boolean on() {
    return !token.isEmpty();
  }

  boolean polling() {
    return mode.equals("polling");
  }

  /// The Bot API without the token.
  URI api() {
    return URI.create(apiUrl);
  }

  /// Without the token.
  @Override
  public String toString() {
    return "TelegramSettings[on=" + on() + ", mode=" + mode + "]";
  }
}
