package org.vigil.inbox;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.vigil.channel.Fleet;

/// Whether this instance works on its share of the partitions, and how much waits there. More
/// instances than partitions leave some without any, which is no fault.
@Singleton
final class InboxHealth implements HealthIndicator {
  private final Inbox inbox;
  private final Fleet fleet;
  private final Leases leases;

  InboxHealth(Inbox inbox, Fleet fleet, Leases leases) {
    this.inbox = inbox;
    this.fleet = fleet;
    this.leases = leases;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    int partitions = inbox.partitions();
    int share = leases.partitions() / fleet.size();
    return Publishers.just(
        HealthResult.builder("inbox")
            .status(partitions == 0 && share > 0 ? HealthStatus.DOWN : HealthStatus.UP)
            .details(
                Map.of(
                    "partitions", partitions,
                    "instances", fleet.size(),
                    "waiting", inbox.depth(),
                    "chatsWithReplies", inbox.chatsWithReplies()))
            .build());
  }
}
