package org.vigil.hotline;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.hotline.delivery.Delivery;
import org.vigil.hotline.delivery.DeliveryResult;
import org.vigil.hotline.delivery.Parcel;
import org.vigil.privacy.Sealer;
import org.vigil.privacy.Trace;
import org.vigil.privacy.UnreadableRecordException;
import org.vigil.redis.OutboxClaimScript.Claimed;
import org.vigil.redis.OutboxEntry;
import org.vigil.redis.OutboxKeys;

/// Carries one claimed referral to its partner and records what became of it. Whatever happens on
/// the way, the referral is delivered, waits for another attempt, or is parked for a human.
@Singleton
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration WAIT_FOR_OPERATOR = Duration.ofMinutes(10);

  private final Outbox outbox;
  private final ConfiguredPartners partners;
  private final Deliveries deliveries;
  private final Sealer sealer;
  private final OutboxMetrics metrics;
  private final RetrySchedule schedule = new RetrySchedule(RandomGenerator.getDefault());

  Courier(
      Outbox outbox,
      ConfiguredPartners partners,
      Deliveries deliveries,
      Sealer sealer,
      OutboxMetrics metrics) {
    this.outbox = outbox;
    this.partners = partners;
    this.deliveries = deliveries;
    this.sealer = sealer;
    this.metrics = metrics;
  }

  /// Makes one attempt; blocks for as long as it takes.
  ///
  /// @throws org.vigil.redis.RedisUnavailableException if the outcome could not be recorded: the
  ///     referral is due again when its lease ends
  void carry(Claimed claimed) {
    OutboxEntry entry = claimed.entry();
    Optional<Delivery> way =
        partners
            .find(entry.partner())
            .filter(partners::active)
            .flatMap(partner -> deliveries.to(partner.id()));
    if (way.isEmpty()) {
      // Removed, switched off or disabled: what it was promised waits for an operator.
      if (tooOld(entry, WAIT_FOR_OPERATOR)) {
        park(claimed, "partner off");
      } else {
        outbox.defer(claimed, WAIT_FOR_OPERATOR, false);
      }
      return;
    }
    DeliveryResult result = attempt(way.get(), claimed);
    if (!Thread.currentThread().isInterrupted()) {
      record(claimed, result);
    }
  }

  private DeliveryResult attempt(Delivery way, Claimed claimed) {
    OutboxEntry entry = claimed.entry();
    try {
      byte[] body =
          sealer.open(new OutboxKeys(entry.partition()).body(entry.id()), claimed.body().bytes());
      return way.deliver(new Parcel(entry.id(), body));
    } catch (UnreadableRecordException e) {
      LOG.error("a referral to {} does not open: is the key file the right one?", entry.partner());
      return new DeliveryResult.Deferred("unreadable");
    } catch (RuntimeException e) {
      // A bug must not end the referral: it is tried again, and parked in the end.
      LOG.error("an attempt at {} failed: {}", entry.partner(), Trace.of(e));
      return new DeliveryResult.Deferred("bug");
    }
  }

  private void record(Claimed claimed, DeliveryResult result) {
    OutboxEntry entry = claimed.entry();
    metrics.attempt(entry.partner(), result);
    switch (result) {
      case DeliveryResult.Accepted _ -> {
        if (outbox.delivered(entry)) {
          metrics.delivered(entry.urgent(), Duration.between(entry.created(), outbox.now()));
        }
      }
      case DeliveryResult.Deferred(String reason, Duration retryAfter) ->
          later(claimed, reason, retryAfter);
      case DeliveryResult.Refused(String reason) -> park(claimed, reason);
      case DeliveryResult.Gone(String reason) -> {
        partners.disabled(outbox.disable(entry.partner()));
        LOG.error(
            "partner {} wants no more referrals ({}) and is disabled; talk to it, then run"
                + " ./vigil outbox enable {}",
            entry.partner(),
            reason,
            entry.partner());
        later(claimed, reason, Duration.ZERO);
      }
    }
  }

  private void later(Claimed claimed, String reason, Duration retryAfter) {
    Duration wait = schedule.next(claimed.failures(), retryAfter);
    if (tooOld(claimed.entry(), wait)) {
      park(claimed, reason);
    } else {
      outbox.defer(claimed, wait, true);
    }
  }

  private void park(Claimed claimed, String reason) {
    if (outbox.park(claimed)) {
      metrics.parked(claimed.entry().partner());
      LOG.error(
          "a referral to {} is parked ({}): nobody has read it; see ./vigil outbox list",
          claimed.entry().partner(),
          reason);
    }
  }

  private boolean tooOld(OutboxEntry entry, Duration wait) {
    return outbox.now().plus(wait).isAfter(entry.created().plus(ReferralLife.GIVE_UP));
  }
}
