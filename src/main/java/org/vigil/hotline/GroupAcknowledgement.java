package org.vigil.hotline;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.vigil.channel.GroupPresses;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.hotline.delivery.DeliveryTarget;
import org.vigil.redis.RedisUnavailableException;

/// The button by which the people of a hotline say, in their group, that they read a referral.
@Singleton
final class GroupAcknowledgement implements GroupPresses {
  static final String PREFIX = "ack:";

  private static final Answer THANKS =
      new Answer("Noted. The person can now see that it was read.", true);

  private final Outbox outbox;
  private final ConfiguredPartners partners;
  private final OutboxMetrics metrics;

  GroupAcknowledgement(Outbox outbox, ConfiguredPartners partners, OutboxMetrics metrics) {
    this.outbox = outbox;
    this.partners = partners;
    this.metrics = metrics;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Optional<Answer> press(String channel, String group, String data) {
    DeliveryTarget from = new DeliveryTarget.Group(channel, group);
    if (!data.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return CaseRef.parse(data.substring(PREFIX.length()))
        .flatMap(
            ref ->
                partners.all().stream()
                    .filter(partner -> partner.enabled() && partner.target().equals(from))
                    .filter(partner -> acknowledge(ref, partner.id()))
                    .findFirst())
        .map(_ -> THANKS);
  }

  private boolean acknowledge(CaseRef ref, String partner) {
    try {
      boolean known =
          switch (outbox.acknowledge(ref, partner)) {
            case ACKNOWLEDGED, REPEATED -> true;
            case UNKNOWN -> false;
          };
      metrics.callback(partner, known ? "acknowledged" : "unknown");
      return known;
    } catch (RedisUnavailableException e) {
      throw new IntakeUnavailableException("a tap could not be recorded", e);
    }
  }
}
