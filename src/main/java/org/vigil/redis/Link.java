package org.vigil.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One live client: a connection that all callers share, whose commands are pipelined, and one for
/// subscriptions. It reconnects by itself while the server answers nothing else; commands that were
/// under way when the connection broke are cancelled, never sent again.
///
/// @param commands the shared connection
/// @param subscriptions the connection that only listens
/// @param client what both belong to
record Link(
    RedisClusterAsyncCommands<String, byte[]> commands,
    StatefulRedisPubSubConnection<String, String> subscriptions,
    AbstractRedisClient client)
    implements AutoCloseable {
  static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /// Connects. Blocks up to a few seconds.
  ///
  /// @param nodes one server, or several nodes of a cluster
  /// @throws io.lettuce.core.RedisException if no node answers
  static Link open(List<RedisURI> nodes, RedisSettings settings, ClientResources resources) {
    nodes.forEach(node -> node.setTimeout(CONNECT));
    return nodes.size() > 1
        ? cluster(nodes, settings, resources)
        : single(nodes.getFirst(), settings, resources);
  }

  private static Link single(RedisURI node, RedisSettings settings, ClientResources resources) {
    RedisClient client = RedisClient.create(resources, node);
    try {
      client.setOptions(options(ClientOptions.builder(), settings).build());
      return new Link(client.connect(CODEC).async(), client.connectPubSub(), client);
    } catch (RuntimeException e) {
      shutDown(client);
      throw e;
    }
  }

  private static Link cluster(
      List<RedisURI> nodes, RedisSettings settings, ClientResources resources) {
    RedisClusterClient client = RedisClusterClient.create(resources, nodes);
    try {
      ClusterClientOptions.Builder options = ClusterClientOptions.builder();
      options(options, settings);
      client.setOptions(
          options
              .topologyRefreshOptions(
                  ClusterTopologyRefreshOptions.builder()
                      .enablePeriodicRefresh(Duration.ofSeconds(30))
                      .build())
              .build());
      return new Link(client.connect(CODEC).async(), client.connectPubSub(), client);
    } catch (RuntimeException e) {
      shutDown(client);
      throw e;
    }
  }

  private static ClientOptions.Builder options(
      ClientOptions.Builder options, RedisSettings settings) {
    return options
        .autoReconnect(true)
        // True means: not sent again after a reconnect.
        .replayFilter(command -> true)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(settings.queue())
        .protocolVersion(ProtocolVersion.RESP2)
        .timeoutOptions(TimeoutOptions.enabled(CONNECT))
        .socketOptions(
            SocketOptions.builder()
                .connectTimeout(CONNECT)
                .keepAlive(true)
                .tcpNoDelay(true)
                .build());
  }

  /// Cancels what is under way; blocks until the connections are closed, 2 s at most.
  @Override
  public void close() {
    shutDown(client);
  }

  private static void shutDown(AbstractRedisClient client) {
    client.shutdown(0, 2, TimeUnit.SECONDS);
  }
}
