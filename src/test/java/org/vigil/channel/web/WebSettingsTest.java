package org.vigil.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebSettingsTest {

  @Test
  void hasThesePropertiesAndDefaults() {
    assertThat(read(Map.of()))
        .isEqualTo(
            new WebSettings(
                true, List.of(), WebSettings.WEATHER, "", 30, Duration.ofSeconds(10), 5000));
    assertThat(
            read(
                Map.of(
                    "vigil.web.enabled", "false",
                    "vigil.web.origins", "https://a.example.org, http://b.example.org:8080",
                    "vigil.web.exit-url", "https://weather.example.org/today?x=1",
                    "vigil.web.address-header", "X-Forwarded-For",
                    "vigil.web.sessions", "2",
                    "vigil.web.session-interval", "1m",
                    "vigil.web.polls", "7")))
        .isEqualTo(
            new WebSettings(
                false,
                List.of("https://a.example.org", "http://b.example.org:8080"),
                "https://weather.example.org/today?x=1",
                "X-Forwarded-For",
                2,
                Duration.ofMinutes(1),
                7));
  }

  @Test
  void namesThePropertyThatIsWrong() {
    refuses("vigil.web.origins", "https://a.example.org/chat");
    refuses("vigil.web.origins", "a.example.org");
    refuses("vigil.web.exit-url", "javascript:alert(1)");
    refuses("vigil.web.exit-url", "not a page");
    refuses("vigil.web.sessions", "0");
    refuses("vigil.web.polls", "0");
    refuses("vigil.web.session-interval", "0s");
  }

  private static void refuses(String property, String value) {
    assertThatThrownBy(() -> read(Map.of(property, value)))
        .rootCause()
        .hasMessageContaining(property)
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WebSettings read(Map<String, Object> properties) {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .properties(properties)
            .start()) {
      return context.getBean(WebSettings.class);
    }
  }
}
