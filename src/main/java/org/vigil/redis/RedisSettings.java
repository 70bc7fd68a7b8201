package org.vigil.redis;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.regex.Pattern;

/// Where the store is and how long a caller waits for it.
///
/// @param uri `redis://` or `rediss://` address with its password; several, separated by commas,
///     are nodes of one cluster; empty runs an embedded server in VIGIL_DATA
/// @param timeout the longest a command may take, and so the longest a caller waits
/// @param queue how many commands may be under way at once; more are refused
/// @param maxMemory the memory limit of the embedded server, in the syntax of redis.conf
/// @param server path of a redis-server program to embed instead of the one that comes along;
///     empty for that one
/// @param allowUnsafe starts also on a server that may lose what it has accepted
@ConfigurationProperties("vigil.redis")
record RedisSettings(
    @Bindable(defaultValue = "") String uri,
    @Bindable(defaultValue = "250ms") Duration timeout,
    @Bindable(defaultValue = "10000") int queue,
    @Bindable(defaultValue = "256mb") String maxMemory,
    @Bindable(defaultValue = "") String server,
    @Bindable(defaultValue = "false") boolean allowUnsafe) {
  private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]*(b|kb?|mb?|gb?)?");

  RedisSettings {
    uri = uri.strip();
    server = server.strip();
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("vigil.redis.timeout must be longer than nothing");
    }
    if (queue < 1) {
      throw new IllegalArgumentException("vigil.redis.queue must be at least 1");
    }
    if (!MEMORY.matcher(maxMemory).matches()) {
      throw new IllegalArgumentException(
          "vigil.redis.max-memory must look like 256mb, 1gb or a number of bytes");
    }
  }

  boolean embedded() {
    return uri.isEmpty();
  }

  /// Without the address, which holds a password.
  @Override
  public String toString() {
    return "RedisSettings[embedded=" + embedded() + "]";
  }
}
