package org.vigil.hotline;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How the outbox is worked on.
///
/// @param poll how often each instance looks for what is due
/// @param lease time after which a claimed referral is due again if its instance died
/// @param perPartner attempts at one partner at the same time
@ConfigurationProperties("vigil.outbox")
record OutboxSettings(
    @Bindable(defaultValue = "1s") Duration poll,
    @Bindable(defaultValue = "1m") Duration lease,
    @Bindable(defaultValue = "8") int perPartner) {
  /// Longer than the longest attempt, or an attempt would be made twice at once.
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(45);

  OutboxSettings {
    if (poll.toMillis() < 10) {
      throw new IllegalArgumentException("vigil.outbox.poll must be at least 10ms");
    }
    if (lease.compareTo(SHORTEST_LEASE) < 0) {
      throw new IllegalArgumentException("vigil.outbox.lease must be at least 45s");
    }
    if (perPartner < 1 || perPartner > 100) {
      throw new IllegalArgumentException("vigil.outbox.per-partner must be between 1 and 100");
    }
  }
}
