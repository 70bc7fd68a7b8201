package org.vigil.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes one waiting thread; a ring while nobody waits is heard by the next that does.
final class Bell {
  private final Semaphore rings = new Semaphore(0);

  /// Returns at once.
  void ring() {
    rings.release();
  }

  /// Blocks until it rings, or rang since the last time, or the time is over.
  void await(Duration longest) throws InterruptedException {
    var _ = rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    rings.drainPermits();
  }
}
