package org.vigil.hotline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigil.hotline.delivery.DeliveryResult;

/// What the outbox counts. Partners are tags: there are as many as are configured.
@Singleton
final class OutboxMetrics {
  private final MeterRegistry registry;
  private final AtomicInteger parked;

  OutboxMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.parked = registry.gauge("vigil.outbox.parked", new AtomicInteger());
  }

  void attempt(String partner, DeliveryResult result) {
    String outcome =
        switch (result) {
          case DeliveryResult.Accepted _ -> "accepted";
          case DeliveryResult.Deferred _ -> "deferred";
          case DeliveryResult.Refused _ -> "refused";
          case DeliveryResult.Gone _ -> "gone";
        };
    registry.counter("vigil.outbox.attempts", "partner", partner, "outcome", outcome).increment();
  }

  /// @param waited from the consent to the partner's confirmation
  void delivered(boolean urgent, Duration waited) {
    Timer.builder("vigil.outbox.delivery")
        .tag("urgent", Boolean.toString(urgent))
        .register(registry)
        .record(waited);
  }

  void parked(String partner) {
    registry.counter("vigil.outbox.given-up", "partner", partner).increment();
  }

  /// @param count referrals that wait for a human, in the whole store
  void parkedNow(int count) {
    parked.set(count);
  }

  void undelivered(int count) {
    registry.counter("vigil.outbox.deleted-undelivered").increment(count);
  }

  void callback(String partner, String outcome) {
    registry
        .counter("vigil.partners.callbacks", "partner", partner, "outcome", outcome)
        .increment();
  }
}
