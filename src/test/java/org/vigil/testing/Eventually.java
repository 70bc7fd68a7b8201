package org.vigil.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits on a condition with a deadline; no test sleeps for a guessed time.
public final class Eventually {
  private final Duration deadline;

  private Eventually(Duration deadline) {
    this.deadline = deadline;
  }

  public static Eventually within(Duration deadline) {
    return new Eventually(deadline);
  }

  /// @throws AssertionError if the condition, or what it threw last, still fails at the deadline
  public void that(String what, Condition condition) {
    long end = System.nanoTime() + deadline.toNanos();
    Throwable last = null;
    do {
      try {
        if (condition.holds()) {
          return;
        }
        last = null;
      } catch (Exception | AssertionError e) {
        last = e;
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    } while (System.nanoTime() < end);
    throw new AssertionError("not within " + deadline + ": " + what, last);
  }

  /// True once it holds; what it throws counts as not yet.
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }
}
