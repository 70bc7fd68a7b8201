package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.privacy.Trace;
import org.vigil.redis.HeartbeatScript;
import org.vigil.redis.RedisUnavailableException;

/// Keeps this instance's share of the partitions: of n instances in order, the one at place p works
/// on every partition whose number leaves p when divided by n. What another still holds is waited
/// for, never taken from it.
@Singleton
final class Share {
  private static final Logger LOG = LoggerFactory.getLogger(Share.class);
  private static final Duration HAND_BACK = Duration.ofMillis(3500);

  private final Leases leases;
  private final Tenures tenures;
  private final FleetView fleet;
  private final Duration beat;
  private final Map<Integer, Tenure> held = new ConcurrentHashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  Share(Leases leases, Tenures tenures, FleetView fleet, WorkSettings settings) {
    this.leases = leases;
    this.tenures = tenures;
    this.fleet = fleet;
    this.beat = settings.beat();
  }

  Collection<Tenure> held() {
    return held.values();
  }

  void start() {
    Thread.ofVirtual().name("inbox-share").start(this::run);
  }

  private void run() {
    try {
      do {
        try {
          look();
        } catch (RedisUnavailableException e) {
          LOG.debug("the leases could not be looked after");
        } catch (RuntimeException e) {
          LOG.error("the leases could not be looked after: {}", Trace.of(e));
        }
      } while (!stopping.await(beat.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
  }

  private void look() {
    HeartbeatScript.Fleet seen = leases.beat();
    fleet.seen(seen.size());
    for (int partition = 0; partition < leases.partitions(); partition++) {
      boolean ours = partition % seen.size() == seen.place();
      Tenure tenure = held.get(partition);
      if (tenure != null && tenure.lease().held() && ours) {
        leases.renew(tenure.lease());
      }
      if (tenure != null && !tenure.lease().held()) {
        forget(partition, tenure);
        tenure = null;
      }
      if (tenure == null && ours) {
        leases
            .acquire(partition)
            .ifPresent(lease -> held.put(lease.partition(), tenures.begin(lease)));
      } else if (tenure != null && !ours) {
        forget(partition, tenure);
        Tenure leaving = tenure;
        Thread.startVirtualThread(() -> handBack(List.of(leaving)));
      }
    }
  }

  private void forget(int partition, Tenure tenure) {
    held.remove(partition);
    tenures.end(tenure);
  }

  /// Lets what is under way finish, and gives the leases back. What does not finish keeps its lease
  /// until it expires.
  private void handBack(List<Tenure> leaving) {
    long until = System.nanoTime() + HAND_BACK.toNanos();
    try {
      for (Tenure tenure : leaving) {
        Duration left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        if (tenure.lease().awaitIdle(left)) {
          leases.release(tenure.lease());
        }
      }
    } catch (RedisUnavailableException e) {
      LOG.debug("the leases could not be given back; they expire");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Gives everything back; returns within 5 seconds.
  void stop() {
    stopping.countDown();
    try {
      var _ = stopped.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Tenure> leaving = new ArrayList<>(held.values());
    leaving.forEach(tenure -> forget(tenure.lease().partition(), tenure));
    handBack(leaving);
    try {
      leases.leave();
    } catch (RedisUnavailableException e) {
      LOG.debug("the others notice by themselves that this instance left");
    }
  }
}
