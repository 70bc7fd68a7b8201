package org.vigil.redis;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The store, without a Lettuce type in sight. Every call blocks at most the command timeout and is
/// never repeated by itself: a call that threw may or may not have been carried out.
public interface Redis {

  /// Runs a script atomically. All keys must share a hash tag.
  ///
  /// @return what the script returned: `Long`, `byte[]`, `List<Object>` of these, or null
  /// @throws RedisUnavailableException if the server is down, slow or refuses writes
  @Nullable Object eval(Lua script, List<String> keys, List<byte[]> args);

  /// Tells every instance something at once; nobody hears it later.
  void publish(String topic, String message);

  /// Hears what is published from now on, reconnecting by itself. The listener must return quickly.
  ///
  /// @return ends the subscription: once it is closed the listener is not called any more. Closing
  ///     waits for a call under way, so the listener must not wait for whoever closes
  AutoCloseable subscribe(String topic, Consumer<String> listener);
}
