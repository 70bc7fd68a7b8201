package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does small things later, on one thread that starts with the first of them.
@Singleton
final class Later implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock;

  Later() {
    clock =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("inbox-later").unstarted(task));
    clock.setRemoveOnCancelPolicy(true);
  }

  /// Returns at once; once closed it does nothing.
  ///
  /// @param task returns quickly
  /// @return keeps it from being done, if it was not
  Runnable after(Duration delay, Runnable task) {
    try {
      Future<?> planned = clock.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
      return () -> planned.cancel(false);
    } catch (RejectedExecutionException e) {
      return () -> {};
    }
  }

  @Override
  public void close() {
    var _ = clock.shutdownNow();
  }
}
