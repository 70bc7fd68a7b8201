package org.vigil.channel.telegram;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;

/// `telegram` in /health: down when no poll was answered for a while, or the webhook is not set.
@Singleton
class TelegramHealth implements HealthIndicator {
  /// Two polls and a wait between them.
  private static final Duration SILENCE = Duration.ofSeconds(90);

  private final TelegramSettings settings;
  private final Contact contact;
  private final Clock clock;

  TelegramHealth(TelegramSettings settings, Contact contact, Clock clock) {
    this.settings = settings;
    this.contact = contact;
    this.clock = clock;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(result());
  }

  HealthResult result() {
    if (!settings.on()) {
      return HealthResult.builder("telegram", HealthStatus.UP)
          .details(Map.of("state", "off"))
          .build();
    }
    Duration silence = Duration.between(contact.lastUp(), clock.instant());
    Contact.State state = contact.state();
    boolean fresh = silence.compareTo(SILENCE) <= 0;
    boolean up = settings.polling() ? fresh : fresh || state == Contact.State.UP;
    return HealthResult.builder("telegram", up ? HealthStatus.UP : HealthStatus.DOWN)
        .details(
            Map.of(
                "mode", settings.mode(),
                "state", state.name().toLowerCase(Locale.ROOT),
                "seconds-since-contact", silence.toSeconds()))
        .build();
  }
}
