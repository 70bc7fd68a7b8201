package org.vigil.hotline;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.inbox.Running;
import org.vigil.privacy.Trace;
import org.vigil.redis.OutboxSweepScript.Swept;
import org.vigil.redis.RedisUnavailableException;

/// Deletes what referrals say when their time has come. A sweep rather than a time to live: nothing
/// that waits for a partner can vanish because a clock ran out.
@Singleton
final class OutboxSweeper implements Running {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final OutboxMetrics metrics;
  private final CountDownLatch stopping = new CountDownLatch(1);

  OutboxSweeper(Outbox outbox, OutboxMetrics metrics) {
    this.outbox = outbox;
    this.metrics = metrics;
  }

  @Override
  public int order() {
    return 31;
  }

  @Override
  public void start() {
    Thread.ofVirtual().name("outbox-sweeper").start(this::run);
  }

  @Override
  public void stop() {
    stopping.countDown();
  }

  private void run() {
    try {
      do {
        try {
          sweep();
        } catch (RedisUnavailableException e) {
          // The runner says so; the next sweep does this one's work.
        } catch (RuntimeException e) {
          LOG.error("a sweep of the outbox failed: {}", Trace.of(e));
        }
      } while (!stopping.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Sweeps all partitions until nothing is left whose time has come.
  void sweep() {
    int parked = 0;
    for (int partition = 0; partition < outbox.partitions(); partition++) {
      Swept swept;
      do {
        swept = outbox.sweep(partition);
        if (swept.undelivered() > 0) {
          metrics.undelivered(swept.undelivered());
          LOG.error("{} referrals were deleted that nobody ever read", swept.undelivered());
        }
      } while (swept.bodies() > 0);
      parked += swept.parked();
    }
    metrics.parkedNow(parked);
  }
}
