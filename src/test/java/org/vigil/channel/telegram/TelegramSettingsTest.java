package org.vigil.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {
  private static final Duration POLL = Duration.ofSeconds(25);
  private static final Duration CALL = Duration.ofSeconds(8);

  @Test
  void isOffAndPollsTelegramUnlessToldOtherwise() {
    try (ApplicationContext context = context(Map.of())) {
      TelegramSettings settings = context.getBean(TelegramSettings.class);
      assertThat(settings.on()).isFalse();
      assertThat(settings.polling()).isTrue();
      assertThat(settings.api()).hasToString("https://api.telegram.org");
      assertThat(settings.pollTimeout()).isEqualTo(POLL);
      assertThat(settings.callTimeout()).isEqualTo(CALL);
      assertThat(context.getBean(SendRates.class)).isEqualTo(new SendRates(1, 30, 20));
      assertThat(context.getBean(WebhookSettings.class).url()).isEmpty();
    }
  }

  @Test
  void readsWhatTheOperatorSets() {
    Map<String, Object> values =
        Map.of(
            "TELEGRAM_BOT_TOKEN", "1:abc",
            "TELEGRAM_API_URL", "http://127.0.0.1:9001",
            "TELEGRAM_MODE", "WEBHOOK",
            "TELEGRAM_WEBHOOK_URL", "https://bot.example.org",
            "TELEGRAM_WEBHOOK_SECRET", "0123456789abcdef",
            "vigil.telegram.rates.overall", 10);
    try (ApplicationContext context = context(values)) {
      TelegramSettings settings = context.getBean(TelegramSettings.class);
      assertThat(settings.on()).isTrue();
      assertThat(settings.polling()).isFalse();
      assertThat(settings.api()).hasToString("http://127.0.0.1:9001");
      WebhookSettings webhook = context.getBean(WebhookSettings.class);
      assertThat(webhook.url()).isEqualTo("https://bot.example.org/telegram/webhook");
      assertThat(webhook.matches("0123456789abcdef")).isTrue();
      assertThat(context.getBean(SendRates.class).overall()).isEqualTo(10);
    }
  }

  private static ApplicationContext context(Map<String, Object> values) {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .environmentVariableIncludes("NONE")
        .properties(values)
        .start();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.telegram.org",
        "ftp://api.telegram.org",
        "https://api.telegram.org/path",
        "https://user@api.telegram.org",
        "https://",
        "not an address"
      })
  void refusesAnAddressThatTheClientWouldNotUseAsGiven(String url) {
    assertThatThrownBy(() -> new TelegramSettings("1:a", url, "polling", POLL, CALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TELEGRAM_API_URL");
  }

  @ParameterizedTest
  @CsvSource({
    "1:a b, polling, 25s, vigil.telegram.token",
    "1:a, pulling, 25s, vigil.telegram.mode",
    "1:a, polling, 0s, vigil.telegram.poll-timeout",
    "1:a, polling, 51s, vigil.telegram.poll-timeout",
  })
  void namesTheBadProperty(String token, String mode, String poll, String property) {
    Duration hold = Duration.parse("PT" + poll);
    String url = "https://api.telegram.org";
    assertThatThrownBy(() -> new TelegramSettings(token, url, mode, hold, CALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(property)
        .hasMessageNotContaining("a b");
  }

  @Test
  void refusesRatesOfNothing() {
    assertThatThrownBy(() -> new SendRates(1, 0, 20))
        .hasMessageContaining("vigil.telegram.rates.overall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "has spaces in it, long", "ünïcödé-ünïcödé-ünïcödé"})
  void refusesASecretThatIsWeakOrThatTelegramWouldNotTake(String secret) {
    assertThatThrownBy(() -> new WebhookSettings("https://a.example", secret))
        .hasMessageContaining("TELEGRAM_WEBHOOK_SECRET")
        .hasMessageNotContaining(secret);
  }

  @Test
  void doesNotStartAWebhookWithoutASecret() {
    assertThatThrownBy(() -> new WebhookSettings("https://a.example", "").requireComplete())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TELEGRAM_WEBHOOK_SECRET");
    assertThatThrownBy(() -> new WebhookSettings("", "0123456789abcdef").requireComplete())
        .hasMessageContaining("TELEGRAM_WEBHOOK_URL");
    assertThat(new WebhookSettings("https://a.example", "").matches("")).isFalse();
  }

  @Test
  void neverShowsTokenOrSecret() {
    TelegramSettings settings =
        new TelegramSettings("123:canary", "https://api.telegram.org", "polling", POLL, CALL);
    assertThat(settings.toString()).doesNotContain("canary").doesNotContain("123");
    assertThat(new WebhookSettings("https://a.example", "canary-0123456789").toString())
        .doesNotContain("canary");
  }
}
