package org.vigil.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who listens to which topic, whatever connection there is at the moment.
final class Subscriptions {
  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

  private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
  private @Nullable Link link;

  /// Carries every subscription over to a new connection.
  synchronized void move(Link fresh) {
    link = fresh;
    fresh
        .subscriptions()
        .addListener(
            new RedisPubSubAdapter<>() {
              @Override
              public void message(String topic, String message) {
                tell(topic, message);
              }
            });
    if (!listeners.isEmpty()) {
      var _ = fresh.subscriptions().async().subscribe(listeners.keySet().toArray(String[]::new));
    }
  }

  synchronized AutoCloseable add(String topic, Consumer<String> listener) {
    List<Consumer<String>> known = listeners.get(topic);
    if (known == null) {
      known = new CopyOnWriteArrayList<>();
      listeners.put(topic, known);
      if (link != null) {
        var _ = link.subscriptions().async().subscribe(topic);
      }
    }
    known.add(listener);
    return () -> remove(topic, listener);
  }

  private synchronized void remove(String topic, Consumer<String> listener) {
    List<Consumer<String>> known = listeners.get(topic);
    if (known != null && known.remove(listener) && known.isEmpty()) {
      listeners.remove(topic);
      if (link != null) {
        var _ = link.subscriptions().async().unsubscribe(topic);
      }
    }
  }

  private void tell(String topic, String message) {
    for (Consumer<String> listener : listeners.getOrDefault(topic, List.of())) {
      try {
        listener.accept(message);
      } catch (RuntimeException e) {
        LOG.error("a listener failed", e);
      }
    }
  }
}
