package org.vigil.channel.telegram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/// Where Telegram delivers updates, if not polled, and how it proves that it is Telegram.
///
/// @param url the address of this service as Telegram sees it; without a path,
///     `/telegram/webhook` is added
/// @param secret what Telegram sends along with each update
@ConfigurationProperties("vigil.telegram.webhook")
record WebhookSettings(
    @Bindable(defaultValue = "") String url, @Bindable(defaultValue = "") String secret) {
  static final String PATH = "/telegram/webhook";
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");

  WebhookSettings {
    url = url.strip();
    secret = secret.strip();
    if (!url.isEmpty()) {
      url = withPath(url);
    }
    if (!secret.isEmpty() && !SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "vigil.telegram.webhook.secret (TELEGRAM_WEBHOOK_SECRET) must have 16 to 256 letters,"
              + " digits, _ or -");
    }
  }

  private static String withPath(String url) {
    try {
      URI uri = URI.create(url);
      if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        boolean bare = uri.getPath().isEmpty() || uri.getPath().equals("/");
        return bare ? uri.resolve(PATH).toString() : url;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, in words that do not repeat it.
    }
    throw new IllegalArgumentException(
        "vigil.telegram.webhook.url (TELEGRAM_WEBHOOK_URL) must be like https://bot.example.org");
  }

  /// @throws IllegalStateException if a webhook cannot work with these settings
  void requireComplete() {
    if (url.isEmpty()) {
      throw new IllegalStateException(
          "TELEGRAM_MODE is webhook: set vigil.telegram.webhook.url (TELEGRAM_WEBHOOK_URL) to the"
              + " public https address of this service");
    }
    if (secret.isEmpty()) {
      throw new IllegalStateException(
          "TELEGRAM_MODE is webhook: set vigil.telegram.webhook.secret (TELEGRAM_WEBHOOK_SECRET)"
              + " to a random word, e.g. from: openssl rand -hex 32");
    }
  }

  /// Compares in constant time. Without a secret of our own nothing matches.
  boolean matches(String given) {
    return !secret.isEmpty()
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "WebhookSettings[set=" + !url.isEmpty() + "]";
  }
}
