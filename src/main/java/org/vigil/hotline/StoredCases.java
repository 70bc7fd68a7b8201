package org.vigil.hotline;

import jakarta.inject.Singleton;
import java.util.OptionalInt;
import org.vigil.privacy.Pseudonyms;
import org.vigil.redis.OutboxKeys;
import org.vigil.redis.OutboxStatusScript;
import org.vigil.redis.Partitions;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisUnavailableException;

/// Looks cases up by the pseudonym of their receipt. Whatever was typed costs the same look-up, so
/// that the time tells nobody whether a receipt exists.
@Singleton
final class StoredCases implements Cases {
  private final OutboxStatusScript status;
  private final Pseudonyms pseudonyms;
  private final Partitions partitions;

  StoredCases(Redis redis, Pseudonyms pseudonyms, Partitions partitions) {
    this.status = new OutboxStatusScript(redis);
    this.pseudonyms = pseudonyms;
    this.partitions = partitions;
  }

  @Override
  public Lookup status(String receipt) {
    String code = Receipts.digits(receipt);
    OptionalInt partition = Receipts.partition(code);
    OutboxKeys keys = new OutboxKeys(Math.floorMod(partition.orElse(0), partitions.count()));
    try {
      return status
          .run(keys, pseudonyms.of(SealedEntries.RECEIPT, code))
          .<Lookup>map(
              found ->
                  new Lookup.Found(
                      new CaseStatus(
                          found.partner(), CaseStatus.State.valueOf(found.state()), found.since())))
          .orElseGet(Lookup.Unknown::new);
    } catch (RedisUnavailableException e) {
      return new Lookup.Unavailable();
    }
  }
}
