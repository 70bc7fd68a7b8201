package org.vigil.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/// What the inbox counts.
@Singleton
final class InboxMeters {
  private final MeterRegistry registry;

  InboxMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /// A message came in; `outcome` is that of the accept script, or `unavailable`.
  void accepted(String outcome) {
    count("vigil.inbox.accepted", outcome);
  }

  /// A turn was tried; `outcome` is `committed`, the reason of a refusal, `failed` or
  /// `unavailable`.
  void turn(String outcome) {
    count("vigil.inbox.turns", outcome);
  }

  /// A part of a reply was tried: `sent`, `deferred`, `gone`, `held` or `unreadable`.
  void reply(String outcome) {
    count("vigil.inbox.replies", outcome);
  }

  void quarantined() {
    registry.counter("vigil.inbox.quarantined").increment();
  }

  /// Something that should never happen; its stack was logged.
  void bug() {
    registry.counter("vigil.inbox.bugs").increment();
  }

  /// From the person's message, by the messenger's clock, to its answer being with the messenger.
  void answered(Duration time) {
    registry.timer("vigil.inbox.answer").record(time.isNegative() ? Duration.ZERO : time);
  }

  void gauge(String name, Supplier<Number> value) {
    io.micrometer.core.instrument.Gauge.builder(name, value).register(registry);
  }

  private void count(String name, String outcome) {
    registry.counter(name, "outcome", outcome.toLowerCase(Locale.ROOT)).increment();
  }
}
