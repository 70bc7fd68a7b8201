package org.vigil.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The store through Lettuce. All callers share one pipelined connection; scripts go by their
/// digest, and whole only when the server does not know them, which is also how a cluster's nodes
/// learn them. Without a connection every call fails at once.
@Singleton
final class LettuceRedis implements Redis, AutoCloseable {
  private static final Duration RECONNECT = Duration.ofMillis(200);

  private final RedisSettings settings;
  private final MeterRegistry meters;
  private final Map<Lua, String> digests = new ConcurrentHashMap<>();
  private final Subscriptions subscriptions = new Subscriptions();
  private @Nullable ClientResources resources;
  private volatile @Nullable Keeper keeper;

  LettuceRedis(RedisSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.meters = meters;
  }

  /// Connects, and keeps connecting while the server is away. Blocks for one attempt.
  ///
  /// @param nodes one server, or several nodes of a cluster
  /// @param gate looks at each new connection before it is used
  /// @throws StoreRefusedException if the gate refuses the server that answers now; one that
  /// appears     later and is refused is only logged, and not used
  synchronized void connect(List<RedisURI> nodes, Consumer<Link> gate) {
    close();
    ClientResources fresh =
        ClientResources.builder()
            .reconnectDelay(Delay.constant(RECONNECT))
            .commandLatencyRecorder(CommandLatencyRecorder.disabled())
            .build();
    resources = fresh;
    Keeper started = new Keeper(() -> open(nodes, gate, fresh), subscriptions::move);
    keeper = started;
    started.start();
  }

  private Link open(List<RedisURI> nodes, Consumer<Link> gate, ClientResources with) {
    Link link = Link.open(nodes, settings, with);
    try {
      gate.accept(link);
      return link;
    } catch (RuntimeException e) {
      link.close();
      throw e;
    }
  }

  /// Whether there is a connection and the server answered on it within the last second or so.
  boolean answers() {
    Keeper current = keeper;
    return current != null && current.answering();
  }

  /// Whether there is a server that must not be used.
  boolean refused() {
    Keeper current = keeper;
    return current != null && current.refused();
  }

  @Override
  public @Nullable Object eval(Lua script, List<String> keys, List<byte[]> args) {
    long begun = System.nanoTime();
    String outcome = "failed";
    try {
      Object result = run(script, keys, args);
      outcome = "ok";
      return result;
    } catch (RedisFullException e) {
      outcome = "full";
      throw e;
    } catch (RedisUnavailableException e) {
      outcome = "unavailable";
      throw e;
    } finally {
      Timer.builder("vigil.redis.script")
          .tag("script", script.name())
          .tag("outcome", outcome)
          .register(meters)
          .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
  }

  private @Nullable Object run(Lua script, List<String> keys, List<byte[]> args) {
    RedisClusterAsyncCommands<String, byte[]> commands = commands();
    String digest = digests.computeIfAbsent(script, known -> commands.digest(known.source()));
    long deadline = System.nanoTime() + settings.timeout().toNanos();
    try {
      return wait(
          script.name(), deadline, () -> send(commands, CommandType.EVALSHA, digest, keys, args));
    } catch (UnknownScriptException e) {
      // Refused before it did anything, so sending it whole does not repeat it.
      return wait(
          script.name(),
          deadline,
          () -> send(commands, CommandType.EVAL, script.source(), keys, args));
    }
  }

  private static RedisFuture<@Nullable Object> send(
      RedisClusterAsyncCommands<String, byte[]> commands,
      CommandType type,
      String script,
      List<String> keys,
      List<byte[]> args) {
    return commands.dispatch(
        type,
        new ReplyOutput(Link.CODEC),
        new CommandArgs<>(Link.CODEC).add(script).add(keys.size()).addKeys(keys).addValues(args));
  }

  @Override
  public void publish(String topic, String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    call("publish", commands -> commands.publish(topic, bytes));
  }

  @Override
  public AutoCloseable subscribe(String topic, Consumer<String> listener) {
    return subscriptions.add(topic, listener);
  }

  /// Runs one plain command within the timeout; for this package's own housekeeping.
  <T> @Nullable T call(
      String name, Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<T>> command) {
    RedisClusterAsyncCommands<String, byte[]> commands = commands();
    return wait(
        name, System.nanoTime() + settings.timeout().toNanos(), () -> command.apply(commands));
  }

  private static <T> @Nullable T wait(
      String name, long deadline, Supplier<RedisFuture<T>> command) {
    RedisFuture<T> answer = null;
    try {
      answer = command.get();
      return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (Failures.scriptIsUnknown(cause)) {
        throw new UnknownScriptException();
      }
      throw Failures.of(name, cause);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new RedisUnavailableException("Redis took too long for " + name, e);
    } catch (InterruptedException e) {
      if (answer != null) {
        answer.cancel(true);
      }
      Thread.currentThread().interrupt();
      throw new RedisUnavailableException("interrupted while Redis worked on " + name, e);
    } catch (RedisException | CancellationException e) {
      throw Failures.of(name, e);
    }
  }

  private RedisClusterAsyncCommands<String, byte[]> commands() {
    Keeper current = keeper;
    Link link = current == null ? null : current.link();
    if (link == null) {
      throw new RedisUnavailableException("Redis is not connected", null);
    }
    return link.commands();
  }

  /// Ends the connection; what is under way fails. May be repeated.
  @Override
  @PreDestroy
  public synchronized void close() {
    if (keeper != null) {
      keeper.close();
      keeper = null;
    }
    if (resources != null) {
      var _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
      resources = null;
    }
  }

  /// The server does not know the script (yet, or any more).
  private static final class UnknownScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownScriptException() {
      super(null, null, false, false);
    }
  }
}
