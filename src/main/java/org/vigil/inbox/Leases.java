package org.vigil.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.vigil.redis.HeartbeatScript;
import org.vigil.redis.InboxKeys;
import org.vigil.redis.LeaseAcquireScript;
import org.vigil.redis.LeaseReleaseScript;
import org.vigil.redis.LeaseRenewScript;
import org.vigil.redis.Partitions;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisUnavailableException;
import org.vigil.redis.Store;

/// The leases as stored. Every method blocks for one script and throws
/// [RedisUnavailableException].
@Singleton
final class Leases {
  private final String instance = UUID.randomUUID().toString();
  private final boolean alone;
  private final Duration life;
  private final int partitions;
  private final HeartbeatScript heartbeat;
  private final LeaseAcquireScript acquire;
  private final LeaseRenewScript renew;
  private final LeaseReleaseScript release;

  @Inject
  Leases(Redis redis, Store store, Partitions partitions, WorkSettings settings) {
    this(redis, store.alone(), partitions.count(), settings.lease());
  }

  Leases(Redis redis, boolean alone, int partitions, Duration life) {
    this.alone = alone;
    this.life = life;
    this.partitions = partitions;
    this.heartbeat = new HeartbeatScript(redis);
    this.acquire = new LeaseAcquireScript(redis);
    this.renew = new LeaseRenewScript(redis);
    this.release = new LeaseReleaseScript(redis);
  }

  int partitions() {
    return partitions;
  }

  /// Says that this instance lives, and which instances do. An instance whose store is its own is
  /// alone, whatever an earlier one that was killed left written.
  HeartbeatScript.Fleet beat() {
    return alone ? new HeartbeatScript.Fleet(1, 0) : heartbeat.run(instance, life);
  }

  void leave() {
    if (!alone) {
      heartbeat.run(instance, Duration.ZERO);
    }
  }

  /// @return empty if another instance holds the partition
  Optional<Lease> acquire(int partition) {
    InboxKeys keys = new InboxKeys(partition);
    long end = System.nanoTime() + life.toNanos();
    return acquire.run(keys, life, alone).map(grant -> new Lease(keys, grant, end));
  }

  void renew(Lease lease) {
    long end = System.nanoTime() + life.toNanos();
    if (renew.run(lease.keys(), lease.token(), life)) {
      lease.renewed(end);
    } else {
      lease.end();
    }
  }

  void release(Lease lease) {
    release.run(lease.keys(), lease.token());
  }
}
