package org.vigil.hotline;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigil.redis.OutboxKeys;
import org.vigil.redis.OutboxParkedScript;
import org.vigil.redis.OutboxParkedScript.Parked;
import org.vigil.redis.OutboxReplayScript;
import org.vigil.redis.Partitions;
import org.vigil.redis.PartnerSwitchScript;
import org.vigil.redis.Redis;

/// The referrals that nobody took, for an operator. Every method blocks for at most the store's
/// timeout a partition and throws `RedisUnavailableException` if the store is away.
@Singleton
public final class DeadLetters {
  private final Redis redis;
  private final Partitions partitions;
  private final Clock clock;

  DeadLetters(Redis redis, Partitions partitions, Clock clock) {
    this.redis = redis;
    this.partitions = partitions;
    this.clock = clock;
  }

  /// Oldest consent first, without what they say.
  ///
  /// @param most of each partition
  public List<DeadLetter> list(int most) {
    List<DeadLetter> letters = new ArrayList<>();
    for (int partition = 0; partition < partitions.count(); partition++) {
      for (Parked parked : new OutboxParkedScript(redis).run(new OutboxKeys(partition), most)) {
        letters.add(letter(parked));
      }
    }
    letters.sort(Comparator.comparing(DeadLetter::consented));
    return List.copyOf(letters);
  }

  /// Has a parked referral tried again from the start of the schedule. May be repeated.
  ///
  /// @param reference as listed
  /// @return false if no such referral is parked
  public boolean replay(String reference) {
    return CaseRef.parse(reference)
        .filter(ref -> ref.partition() < partitions.count())
        .map(
            ref ->
                new OutboxReplayScript(redis)
                    .run(new OutboxKeys(ref.partition()), ref.id(), clock.instant()))
        .orElse(false);
  }

  /// Switches a partner on again that had asked to get nothing more. May be repeated.
  ///
  /// @return false if it was not disabled
  public boolean enable(String partner) {
    PartnerSwitchScript partners = new PartnerSwitchScript(redis);
    boolean was = partners.disabled().contains(partner);
    partners.enable(partner);
    return was;
  }

  private static DeadLetter letter(Parked parked) {
    return new DeadLetter(
        new CaseRef(parked.entry().partition(), parked.entry().id()).toString(),
        parked.entry().partner(),
        parked.entry().urgent(),
        parked.entry().created(),
        parked.since(),
        parked.failures());
  }
}
