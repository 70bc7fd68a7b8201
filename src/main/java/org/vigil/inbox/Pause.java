package org.vigil.inbox;

import java.time.Duration;

/// Keeps a loop that cannot do its work from turning fast.
final class Pause {
  private static final Duration BRIEF = Duration.ofMillis(250);

  private Pause() {}

  /// Blocks a moment, or not at all if the thread is interrupted; the interrupt stays.
  static void brief() {
    try {
      Thread.sleep(BRIEF);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
