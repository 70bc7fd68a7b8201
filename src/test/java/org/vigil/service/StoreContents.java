package org.vigil.service;

import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All that a Redis holds, read as whoever stole it would.
final class StoreContents implements AutoCloseable {
  private final RedisClient client;
  private final StatefulRedisConnection<byte[], byte[]> connection;

  StoreContents(String uri) {
    client = RedisClient.create(uri);
    connection = client.connect(ByteArrayCodec.INSTANCE);
  }

  RedisCommands<byte[], byte[]> commands() {
    return connection.sync();
  }

  /// Adds keys and values to the evidence; those that expire while they are read are left out.
  Evidence addTo(Evidence evidence) {
    ScanIterator<byte[]> keys = ScanIterator.scan(commands());
    while (keys.hasNext()) {
      byte[] key = keys.next();
      evidence.with("Redis keys", key);
      values(key).forEach(value -> evidence.with("Redis values", value));
    }
    return evidence;
  }

  private List<byte[]> values(byte[] key) {
    List<byte[]> values = new ArrayList<>();
    String type = commands().type(key);
    switch (type) {
      case "string" -> values.add(commands().get(key));
      case "list" -> values.addAll(commands().lrange(key, 0, -1));
      case "set" -> values.addAll(commands().smembers(key));
      case "zset" -> values.addAll(commands().zrange(key, 0, -1));
      case "hash" -> add(commands().hgetall(key), values);
      case "stream" ->
          commands().xrange(key, Range.unbounded()).forEach(entry -> add(entry.getBody(), values));
      case "none" -> {}
      default -> throw new IllegalStateException("a type that is not read: " + type);
    }
    return values.stream().filter(value -> value != null).toList();
  }

  private static void add(Map<byte[], byte[]> fields, List<byte[]> values) {
    fields.forEach(
        (field, value) -> {
          values.add(field);
          values.add(value);
        });
  }

  @Override
  public void close() {
    connection.close();
    client.shutdown();
  }
}
