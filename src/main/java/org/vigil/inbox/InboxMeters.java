package org.vigil.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
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

  /// What a turn tells of earlier answers was `counted` or `lost`.
  void feedback(String outcome) {
    count("vigil.inbox.feedback", outcome);
  }

  void quarantined() {
    registry.counter("vigil.inbox.quarantined").increment();
  }

  /// Something that should never happen; its stack was logged.
  void bug() {
    registry.counter("vigil.inbox.bugs").increment();
  }

  void gauge(String name, Supplier<Number> value) {
    Gauge.builder(name, value).register(registry);
  }

  private void count(String name, String outcome) {
    registry.counter(name, "outcome", outcome.toLowerCase(Locale.ROOT)).increment();
  }
}
