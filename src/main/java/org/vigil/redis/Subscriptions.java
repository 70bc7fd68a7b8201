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
import org.vigil.privacy.Trace;

/// Who listens to which topic, whatever connection there is at the moment.
final class Subscriptions {
  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

  private final Map<String, List<Subscription>> listeners = new ConcurrentHashMap<>();
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
    List<Subscription> known = listeners.get(topic);
    if (known == null) {
      known = new CopyOnWriteArrayList<>();
      listeners.put(topic, known);
      if (link != null) {
        var _ = link.subscriptions().async().subscribe(topic);
      }
    }
    Subscription subscription = new Subscription(listener);
    known.add(subscription);
    return () -> {
      remove(topic, subscription);
      subscription.end();
    };
  }

  private synchronized void remove(String topic, Subscription subscription) {
    List<Subscription> known = listeners.get(topic);
    if (known != null && known.remove(subscription) && known.isEmpty()) {
      listeners.remove(topic);
      if (link != null) {
        var _ = link.subscriptions().async().unsubscribe(topic);
      }
    }
  }

  private void tell(String topic, String message) {
    for (Subscription subscription : listeners.getOrDefault(topic, List.of())) {
      subscription.tell(message);
    }
  }

  /// One listener. What was on its way when it ended is not told any more.
  private static final class Subscription {
    private final Consumer<String> listener;
    private boolean ended;

    Subscription(Consumer<String> listener) {
      this.listener = listener;
    }

    synchronized void tell(String message) {
      if (ended) {
        return;
      }
      try {
        listener.accept(message);
      } catch (RuntimeException e) {
        LOG.error("a listener failed: {}", Trace.of(e));
      }
    }

    /// Blocks while the listener is being told something.
    synchronized void end() {
      ended = true;
    }
  }
}
