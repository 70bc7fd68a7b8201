package org.vigil.bench;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The service's own Redis, seen from outside.
final class StoreProbe implements AutoCloseable {
  private static final int ROUNDS = 500;

  private final RedisClient client;
  private final StatefulRedisConnection<String, String> connection;

  /// @param data the service's data folder
  StoreProbe(Path data) throws IOException {
    String config = Files.readString(data.resolve("redis/redis.conf"));
    client =
        RedisClient.create(
            RedisURI.Builder.redis("127.0.0.1", Integer.parseInt(setting(config, "port")))
                .withPassword(setting(config, "requirepass").toCharArray())
                .build());
    connection = client.connect();
  }

  private static String setting(String config, String name) {
    Matcher found = Pattern.compile("(?m)^" + name + " (.*)$").matcher(config);
    if (!found.find()) {
      throw new IllegalStateException("redis.conf has no " + name);
    }
    return found.group(1);
  }

  /// Scripts that were run so far.
  long scripts() {
    Matcher calls =
        Pattern.compile("cmdstat_evalsha:calls=([0-9]+)")
            .matcher(connection.sync().info("commandstats"));
    return calls.find() ? Long.parseLong(calls.group(1)) : 0;
  }

  /// The median time of one GET, one after the other on one connection, in milliseconds.
  double getMillis() {
    return median(() -> connection.sync().get("bench:nothing"));
  }

  /// As [#getMillis()], of a SET, which waits for the disk.
  double setMillis() {
    return median(() -> connection.sync().set("bench:something", "x"));
  }

  private static double median(Runnable command) {
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      command.run();
      times[i] = System.nanoTime() - begun;
    }
    return Times.of(times).ms(0.5);
  }

  @Override
  public void close() {
    connection.close();
    client.shutdown();
  }
}
