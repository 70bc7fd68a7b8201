package org.vigil.channel.telegram;

import java.time.Duration;

/// The wait between two tries.
final class Pause {
  private Pause() {}

  /// Blocks for that long, or until the thread is interrupted; the interrupt stays.
  ///
  /// @return false if it was interrupted: whoever tries should leave
  static boolean of(Duration wait) {
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
