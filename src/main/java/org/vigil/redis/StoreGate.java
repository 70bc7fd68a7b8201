package org.vigil.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at each new connection before anybody else uses it: would the server lose what it
/// accepted, and was the store begun with another partition count?
///
/// Its one key, shared by all instances and never deleted: `partitions`, a string, the count that
/// the store was first used with.
final class StoreGate implements Consumer<Link> {
  private static final Logger LOG = LoggerFactory.getLogger(StoreGate.class);
  private static final String PARTITIONS = Keys.shared("partitions");

  /// What a server must have set so that nothing it answered is lost.
  private static final Map<String, String> SAFE =
      Map.of("appendonly", "yes", "appendfsync", "always", "maxmemory-policy", "noeviction");

  private final RedisSettings settings;
  private final Partitions partitions;

  StoreGate(RedisSettings settings, Partitions partitions) {
    this.settings = settings;
    this.partitions = partitions;
  }

  /// @throws StoreRefusedException if the store must not be used
  /// @throws RedisUnavailableException if the server does not say
  @Override
  public void accept(Link link) {
    if (!settings.embedded()) {
      checkSafety(link.commands());
    }
    checkPartitions(link.commands());
  }

  private void checkSafety(RedisClusterAsyncCommands<String, byte[]> commands) {
    String problem;
    try {
      problem = unsafe(commands);
    } catch (RedisScriptException e) {
      problem =
          "The server at REDIS_URI does not say whether it keeps what it accepts (CONFIG GET is"
              + " not allowed), so ";
    }
    if (problem.isEmpty()) {
      return;
    }
    if (settings.allowUnsafe()) {
      LOG.warn("the Redis in use may lose accepted messages and referrals; this was allowed");
      return;
    }
    throw new StoreRefusedException(
        problem
            + "messages and referrals could be lost. Set it there (CONFIG SET and redis.conf), or"
            + " accept the risk with VIGIL_REDIS_UNSAFE=true.");
  }

  /// @return what is wrong, as the beginning of a sentence; empty if nothing is
  private String unsafe(RedisClusterAsyncCommands<String, byte[]> commands) {
    for (Map<String, String> node : configurations(commands)) {
      List<String> wrong = new ArrayList<>();
      SAFE.forEach(
          (name, value) -> {
            if (!value.equals(node.get(name))) {
              wrong.add(name + " " + value);
            }
          });
      if (!wrong.isEmpty()) {
        wrong.sort(null);
        return "The server at REDIS_URI does not run with " + String.join(", ", wrong) + ": ";
      }
    }
    return "";
  }

  /// The settings of the server, or of each master of a cluster.
  private List<Map<String, String>> configurations(
      RedisClusterAsyncCommands<String, byte[]> commands) {
    List<Map<String, String>> nodes = new ArrayList<>();
    if (commands instanceof RedisAdvancedClusterAsyncCommands<String, byte[]> cluster) {
      Map<Integer, Map<String, String>> masters = new HashMap<>();
      for (String name : SAFE.keySet()) {
        int place = 0;
        for (CompletionStage<Map<String, String>> answer :
            cluster.upstream().commands().configGet(name)) {
          masters.computeIfAbsent(place++, any -> new HashMap<>()).putAll(await(answer));
        }
      }
      nodes.addAll(masters.values());
    } else {
      Map<String, String> server = new HashMap<>();
      SAFE.keySet().forEach(name -> server.putAll(await(commands.configGet(name))));
      nodes.add(server);
    }
    return nodes;
  }

  private void checkPartitions(RedisClusterAsyncCommands<String, byte[]> commands) {
    byte[] wanted = String.valueOf(partitions.count()).getBytes(StandardCharsets.UTF_8);
    var _ = await(commands.set(PARTITIONS, wanted, SetArgs.Builder.nx()));
    String begun = new String(await(commands.get(PARTITIONS)), StandardCharsets.UTF_8);
    if (!begun.equals(String.valueOf(partitions.count()))) {
      throw new StoreRefusedException(
          "This Redis was first used with "
              + begun
              + " partitions, and vigil.partitions.count is "
              + partitions.count()
              + ". Messages would not find their chats: set VIGIL_PARTITIONS="
              + begun
              + ", or use an empty Redis.");
    }
  }

  private <T extends @Nullable Object> T await(CompletionStage<T> answer) {
    try {
      return answer
          .toCompletableFuture()
          .get(settings.timeout().multipliedBy(4).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw refusesToSay(cause)
          ? new RedisScriptException("Redis refuses the question", cause)
          : Failures.of("the check of the store", cause);
    } catch (TimeoutException e) {
      throw new RedisUnavailableException("Redis took too long for the check of the store", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisUnavailableException("interrupted", e);
    }
  }

  private static boolean refusesToSay(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause instanceof RedisCommandExecutionException
        && (message.startsWith("NOPERM") || message.startsWith("ERR unknown command"));
  }
}
