package org.vigil.inbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.vigil.redis.AcceptScript;

/// How much is taken in before the inbox says no.
///
/// @param burst messages of one chat that are taken at once
/// @param interval time after which a chat may write one more
/// @param chatEntries most messages of one chat that wait for their turn
/// @param partitionEntries most messages of one partition that wait; urgent ones may be twice
/// as many
@ConfigurationProperties("vigil.inbox.limits")
record LimitSettings(
    @Bindable(defaultValue = "20") int burst,
    @Bindable(defaultValue = "1s") Duration interval,
    @Bindable(defaultValue = "50") int chatEntries,
    @Bindable(defaultValue = "2000") int partitionEntries) {
  LimitSettings {
    if (burst < 1 || chatEntries < 1 || partitionEntries < 1) {
      throw new IllegalArgumentException(
          "vigil.inbox.limits.burst, chat-entries and partition-entries must be at least 1");
    }
    if (interval.toMillis() < 1) {
      throw new IllegalArgumentException("vigil.inbox.limits.interval must be at least 1ms");
    }
  }

  AcceptScript.Limits limits() {
    return new AcceptScript.Limits(burst, interval, chatEntries, partitionEntries);
  }
}
