package org.vigil.hotline;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.redis.OutboxAcknowledgeScript;
import org.vigil.redis.OutboxClaimScript;
import org.vigil.redis.OutboxClaimScript.Claimed;
import org.vigil.redis.OutboxClaimScript.Room;
import org.vigil.redis.OutboxDeferScript;
import org.vigil.redis.OutboxDeliveredScript;
import org.vigil.redis.OutboxEntry;
import org.vigil.redis.OutboxKeys;
import org.vigil.redis.OutboxParkScript;
import org.vigil.redis.OutboxSweepScript;
import org.vigil.redis.Partitions;
import org.vigil.redis.PartnerSwitchScript;
import org.vigil.redis.Redis;

/// The referrals that wait for their partners, in the store. Every method blocks for at most the
/// store's timeout, may be repeated, and throws `RedisUnavailableException` if the store is away.
@Singleton
final class Outbox {
  private final Redis redis;
  private final Partitions partitions;
  private final Clock clock;

  Outbox(Redis redis, Partitions partitions, Clock clock) {
    this.redis = redis;
    this.partitions = partitions;
    this.clock = clock;
  }

  int partitions() {
    return partitions.count();
  }

  Instant now() {
    return clock.instant();
  }

  /// As [OutboxClaimScript#run].
  List<Claimed> claim(int partition, Map<String, Room> rooms, int others, Duration lease) {
    return new OutboxClaimScript(redis)
        .run(new OutboxKeys(partition), rooms, others, lease, clock.instant());
  }

  /// @return false if it was known before
  boolean delivered(OutboxEntry entry) {
    Instant now = clock.instant();
    return new OutboxDeliveredScript(redis)
        .run(entry, now, now.plus(ReferralLife.BODY_AFTER_DELIVERY));
  }

  /// @param failed whether an attempt was made and failed
  /// @return false if another claimed it since
  boolean defer(Claimed claimed, Duration wait, boolean failed) {
    return new OutboxDeferScript(redis)
        .run(claimed.entry(), claimed.claim(), clock.instant().plus(wait), failed);
  }

  /// @return false if another claimed it since, or the partner has it
  boolean park(Claimed claimed) {
    return new OutboxParkScript(redis)
        .run(
            claimed.entry(),
            claimed.claim(),
            clock.instant(),
            claimed.entry().created().plus(ReferralLife.BODY));
  }

  /// @param partner who says that somebody there read it
  OutboxAcknowledgeScript.Outcome acknowledge(CaseRef ref, String partner) {
    if (ref.partition() >= partitions.count()) {
      return OutboxAcknowledgeScript.Outcome.UNKNOWN;
    }
    Instant now = clock.instant();
    return new OutboxAcknowledgeScript(redis)
        .run(
            new OutboxKeys(ref.partition()),
            ref.id(),
            partner,
            now,
            now.plus(ReferralLife.BODY_AFTER_DELIVERY));
  }

  OutboxSweepScript.Swept sweep(int partition) {
    return new OutboxSweepScript(redis).run(new OutboxKeys(partition), clock.instant());
  }

  /// The partners that asked to get nothing more.
  Set<String> disabled() {
    return new PartnerSwitchScript(redis).disabled();
  }

  /// Gives a partner nothing more until an operator switches it on again.
  Set<String> disable(String partner) {
    return new PartnerSwitchScript(redis).disable(partner, clock.instant());
  }
}
