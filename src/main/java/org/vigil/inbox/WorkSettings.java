package org.vigil.inbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How the inbox works.
///
/// @param turns most turns at once; an eighth more is kept for urgent ones
/// @param sends most sends at once on one channel; an eighth more is kept for urgent ones
/// @param lease life of a partition's lease without renewal; at least 1 s
/// @param poll how often a partition is looked at without being woken
/// @param holdAfter age past which replies are not pushed any more
@ConfigurationProperties("vigil.inbox.work")
record WorkSettings(
    @Bindable(defaultValue = "64") int turns,
    @Bindable(defaultValue = "64") int sends,
    @Bindable(defaultValue = "10s") Duration lease,
    @Bindable(defaultValue = "1s") Duration poll,
    @Bindable(defaultValue = "10m") Duration holdAfter) {
  WorkSettings {
    if (turns < 1 || sends < 1) {
      throw new IllegalArgumentException(
          "vigil.inbox.work.turns and vigil.inbox.work.sends must be at least 1");
    }
    if (lease.toMillis() < 1000) {
      throw new IllegalArgumentException("vigil.inbox.work.lease must be at least 1s");
    }
    if (poll.toMillis() < 1 || holdAfter.toMillis() < 1) {
      throw new IllegalArgumentException(
          "vigil.inbox.work.poll and vigil.inbox.work.hold-after must be longer than nothing");
    }
  }

  /// How often leases are looked after: several times within their life.
  Duration beat() {
    Duration tenth = lease.dividedBy(10);
    return tenth.compareTo(Duration.ofSeconds(1)) < 0 ? tenth : Duration.ofSeconds(1);
  }
}
