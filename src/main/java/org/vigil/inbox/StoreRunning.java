package org.vigil.inbox;

import jakarta.inject.Singleton;
import org.vigil.redis.Store;

/// The store as the part that starts first and stops last.
@Singleton
final class StoreRunning implements Running {
  private final Store store;

  StoreRunning(Store store) {
    this.store = store;
  }

  @Override
  public void start() {
    store.start();
  }

  @Override
  public void stop() {
    store.close();
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String announcement() {
    return store.announcement();
  }
}
