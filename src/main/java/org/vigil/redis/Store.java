package org.vigil.redis;

import io.lettuce.core.RedisURI;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the store up and keeps it up: a redis-server of our own in the data folder, or the one at
/// REDIS_URI. A server that is away, now or later, is waited for; one that must not be used stops
/// the start.
@Singleton
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final RedisSettings settings;
  private final LettuceRedis redis;
  private final StoreGate gate;
  private final Path data;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable DataLock lock;
  private @Nullable EmbeddedServer server;

  Store(
      RedisSettings settings,
      LettuceRedis redis,
      Partitions partitions,
      @Value("${vigil.data}") String data) {
    this.settings = settings;
    this.redis = redis;
    this.gate = new StoreGate(settings, partitions);
    this.data = Path.of(data).toAbsolutePath();
  }

  /// Blocks until an embedded server takes connections, or one attempt to reach another was made.
  ///
  /// @throws IllegalStateException if it cannot or must not be used; the message says what to do
  public synchronized void start() {
    try {
      if (settings.embedded()) {
        DataLock.makeFolder(data);
        lock = DataLock.take(data);
        EmbeddedServer started = new EmbeddedServer(data, settings);
        server = started;
        RedisURI address = started.start();
        Thread.ofVirtual().name("redis-watch").start(() -> watch(started, address));
        redis.connect(List.of(address), gate);
      } else {
        redis.connect(nodes(settings.uri()), gate);
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Whether no other instance can use this store, whatever is written in it.
  public boolean alone() {
    return settings.embedded();
  }

  private static List<RedisURI> nodes(String uris) {
    try {
      return Arrays.stream(uris.split(",", -1)).map(String::strip).map(RedisURI::create).toList();
    } catch (IllegalArgumentException e) {
      // Without the cause: its message holds the address and with it the password.
      throw new IllegalStateException(
          "REDIS_URI is not an address like redis://:password@host:6379; several nodes of a"
              + " cluster are separated by commas.");
    }
  }

  /// Starts the server again whenever it ends by itself.
  private void watch(EmbeddedServer watched, RedisURI address) {
    RedisURI current = address;
    try {
      while (true) {
        watched.awaitEnd();
        // The first new start comes at once, and a server that ends again and again is no tight
        // loop.
        if (closing.getCount() == 0) {
          return;
        }
        LOG.error("the embedded Redis ended; starting it again");
        current = restart(watched, current);
        if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized RedisURI restart(EmbeddedServer watched, RedisURI current) {
    if (closing.getCount() == 0) {
      return current;
    }
    try {
      RedisURI fresh = watched.start();
      if (fresh.getPort() != current.getPort()) {
        redis.connect(List.of(fresh), gate);
      }
      return fresh;
    } catch (RuntimeException e) {
      LOG.error("the embedded Redis did not start again: {}", e.getMessage());
      return current;
    }
  }

  /// Ends the connection and the embedded server; blocks a few seconds at most. May be repeated.
  @Override
  public synchronized void close() {
    closing.countDown();
    redis.close();
    if (server != null) {
      server.stop();
      server = null;
    }
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }

  /// One line for the operator; holds no secret.
  public String announcement() {
    return settings.embedded()
        ? "Store: a Redis of our own in " + data + "; set REDIS_URI to use another"
        : "Store: the Redis at REDIS_URI";
  }
}
