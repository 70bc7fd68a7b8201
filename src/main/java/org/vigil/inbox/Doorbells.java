package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisUnavailableException;

/// Wakes whoever works on a partition when something came into it: in this process directly, in
/// another through the store. Best effort: workers look by themselves too.
@Singleton
final class Doorbells {
  private static final Logger LOG = LoggerFactory.getLogger(Doorbells.class);
  private static final String TOPIC = "vigil:wake";

  private final Redis redis;
  private final Map<Integer, Bell> bells = new ConcurrentHashMap<>();
  private @Nullable AutoCloseable subscription;

  Doorbells(Redis redis) {
    this.redis = redis;
  }

  synchronized void listen() {
    subscription = redis.subscribe(TOPIC, this::heard);
  }

  synchronized void close() {
    if (subscription != null) {
      try {
        subscription.close();
      } catch (Exception e) {
        LOG.warn("a subscription did not end ({})", e.getClass().getSimpleName());
      }
      subscription = null;
    }
  }

  private void heard(String message) {
    try {
      ringHere(Integer.parseInt(message));
    } catch (NumberFormatException e) {
      LOG.warn("something that is no partition was published as one");
    }
  }

  private boolean ringHere(int partition) {
    Bell bell = bells.get(partition);
    if (bell == null) {
      return false;
    }
    bell.ring();
    return true;
  }

  void hang(int partition, Bell bell) {
    bells.put(partition, bell);
  }

  void takeDown(int partition, Bell bell) {
    bells.remove(partition, bell);
  }

  /// Returns at once.
  void ring(int partition) {
    if (!ringHere(partition)) {
      Thread.startVirtualThread(() -> publish(partition));
    }
  }

  private void publish(int partition) {
    try {
      redis.publish(TOPIC, String.valueOf(partition));
    } catch (RedisUnavailableException e) {
      LOG.debug("nobody was woken");
    }
  }
}
