package org.vigil.redis;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;

/// The store as the service brings it up, for tests in other packages.
public final class TestStore implements AutoCloseable {
  private final LettuceRedis redis;
  private final Store store;

  /// @param uri empty for an embedded server in `data`
  public TestStore(String uri, Path data, int partitions) {
    RedisSettings settings =
        new RedisSettings(uri, Duration.ofMillis(500), 10_000, "64mb", "", false);
    redis = new LettuceRedis(settings, new SimpleMeterRegistry());
    store = new Store(settings, redis, () -> partitions, data.toString());
    store.start();
  }

  public Redis redis() {
    return redis;
  }

  @Override
  public void close() {
    store.close();
  }
}
