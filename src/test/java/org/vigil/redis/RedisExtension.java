package org.vigil.redis;

import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.vigil.testing.Eventually;

/// `@ExtendWith(RedisExtension.class)`: a real redis-server for the test class in a temporary
/// folder, emptied before each test. Injects `Redis` (one connection for the class) and
/// `RedisServerProcess` (to kill or pause it; it is started again before the next test) into
/// constructors and methods.
public final class RedisExtension implements BeforeEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(RedisExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    store(context).empty();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Redis.class || type == RedisServerProcess.class || type == LettuceRedis.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = store(context);
    return parameter.getParameter().getType() == RedisServerProcess.class
        ? running.server
        : running.redis;
  }

  private static Running store(ExtensionContext context) {
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, type -> new Running(), Running.class);
  }

  /// The server and the connection of one test class.
  private static final class Running implements ExtensionContext.Store.CloseableResource {
    private final Path folder;
    private final RedisServerProcess server;
    private final LettuceRedis redis;

    Running() {
      try {
        folder = Files.createTempDirectory("vigil-redis");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = new RedisServerProcess(folder);
      redis = connect(server, Duration.ofSeconds(2));
    }

    void empty() {
      server.resume();
      if (!server.alive()) {
        server.start();
      }
      Eventually.within(Duration.ofSeconds(10))
          .that("redis is empty", () -> redis.call("flushall", c -> c.flushall()) != null);
    }

    @Override
    public void close() throws IOException {
      redis.close();
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /// A connection of its own to a server; the caller closes it.
  static LettuceRedis connect(RedisServerProcess server, Duration timeout) {
    RedisSettings settings = new RedisSettings(server.uri(), timeout, 1000, "64mb", "", false);
    LettuceRedis redis = new LettuceRedis(settings, new SimpleMeterRegistry());
    redis.connect(List.of(RedisURI.create(server.uri())), link -> {});
    return redis;
  }
}
