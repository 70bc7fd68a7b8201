package org.vigil.inbox;

import jakarta.inject.Singleton;
import org.vigil.channel.Fleet;

/// The fleet as it was last seen; alone until then.
@Singleton
final class FleetView implements Fleet {
  private volatile int size = 1;

  @Override
  public int size() {
    return size;
  }

  void seen(int instances) {
    size = Math.max(1, instances);
  }
}
