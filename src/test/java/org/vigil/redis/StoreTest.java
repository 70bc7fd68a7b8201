package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.testing.Eventually;

class StoreTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Lua COUNT = new Lua("count", "return redis.call('INCR', KEYS[1])");

  private final List<Started> started = new ArrayList<>();
  @TempDir private Path data;

  private record Started(Store store, LettuceRedis redis) {
    long count() {
      return (Long) redis.eval(COUNT, List.of("c"), List.of());
    }
  }

  @AfterEach
  void stop() {
    started.forEach(one -> one.store.close());
  }

  private Started embedded() {
    return start(settings("", "", false), 16);
  }

  private Started start(RedisSettings settings, int partitions) {
    LettuceRedis redis = new LettuceRedis(settings, new SimpleMeterRegistry());
    Started one = new Started(new Store(settings, redis, () -> partitions, data.toString()), redis);
    started.add(one);
    one.store.start();
    return one;
  }

  private static RedisSettings settings(String uri, String server, boolean unsafe) {
    return new RedisSettings(uri, Duration.ofSeconds(2), 1000, "64mb", server, unsafe);
  }

  private ProcessHandle server() throws IOException {
    Path file = data.resolve("redis/redis.pid");
    Eventually.within(SOON).that("the pid is written", () -> Files.exists(file));
    String pid = Files.readString(file).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  @Test
  void keepsWhatWasStoredFromStartToStart() {
    Started first = embedded();
    assertThat(first.count()).isEqualTo(1);
    first.store.close();
    assertThat(embedded().count()).isEqualTo(2);
  }

  @Test
  void isClosedToOthers() throws IOException {
    Started one = embedded();
    one.count();
    assertThat(Files.getPosixFilePermissions(data.resolve("redis")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(data.resolve("redis/redis.conf")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    String config = Files.readString(data.resolve("redis/redis.conf"));
    String password =
        config.lines().filter(l -> l.startsWith("requirepass ")).findFirst().orElseThrow();
    assertThat(password).hasSizeGreaterThan(40);
    assertThat(server().info().commandLine().orElseThrow())
        .doesNotContain(password.substring("requirepass ".length()));
    String port = config.lines().filter(l -> l.startsWith("port ")).findFirst().orElseThrow();
    RedisSettings stranger =
        settings("redis://127.0.0.1:" + port.substring("port ".length()), "", true);
    LettuceRedis redis = new LettuceRedis(stranger, new SimpleMeterRegistry());
    try (Store store = new Store(stranger, redis, () -> 16, data.toString())) {
      store.start();
      assertThatThrownBy(() -> redis.eval(COUNT, List.of("c"), List.of()))
          .isInstanceOf(RedisUnavailableException.class);
    }
  }

  @Test
  void aKilledServerIsStartedAgainAndLosesNothing() throws IOException {
    Started one = embedded();
    for (int round = 1; round <= 3; round++) {
      long expected = round;
      Eventually.within(SOON).that("it counts on", () -> one.count() == expected);
      ProcessHandle killed = server();
      killed.destroyForcibly();
      Eventually.within(SOON).that("another runs", () -> server().pid() != killed.pid());
    }
  }

  @Test
  void aServerThatOutlivedItsVigilIsStoppedAndItsDataKept() throws IOException {
    // As after kill -9 of Vigil: the server runs, and nobody holds the lock.
    EmbeddedServer left = new EmbeddedServer(data, settings("", "", false));
    LettuceRedis redis = new LettuceRedis(settings("", "", false), new SimpleMeterRegistry());
    redis.connect(List.of(left.start()), link -> {});
    redis.eval(COUNT, List.of("c"), List.of());
    redis.close();
    ProcessHandle orphan = server();
    assertThat(embedded().count()).isEqualTo(2);
    assertThat(orphan.isAlive()).isFalse();
    assertThat(server().pid()).isNotEqualTo(orphan.pid());
  }

  @Test
  void anOrphanWithoutAPidFileIsFoundByItsPort() throws IOException {
    new EmbeddedServer(data, settings("", "", false)).start();
    ProcessHandle orphan = server();
    Files.delete(data.resolve("redis/redis.pid"));
    embedded().count();
    assertThat(orphan.isAlive()).isFalse();
  }

  @Test
  void aPidThatNowBelongsToAnotherProgramIsLeftAlone() throws IOException {
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      embedded().store.close();
      Files.writeString(data.resolve("redis/redis.pid"), other.pid() + "\n");
      embedded().count();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aSecondVigilIsToldThatTheFolderIsTaken() {
    embedded();
    assertThatThrownBy(this::embedded)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Another Vigil uses the data folder " + data)
        .hasMessageContaining("VIGIL_DATA");
  }

  @Test
  void anotherPartitionCountStopsTheStart() {
    start(settings("", "", false), 16).store.close();
    assertThatThrownBy(() -> start(settings("", "", false), 8))
        .isInstanceOf(StoreRefusedException.class)
        .hasMessageContaining("first used with 16 partitions")
        .hasMessageContaining("VIGIL_PARTITIONS=16");
    assertThat(start(settings("", "", false), 16).count()).isEqualTo(1);
  }

  @Test
  void anotherServerProgramMayBeNamed() {
    assertThatThrownBy(() -> start(settings("", "/nowhere/redis-server", false), 16))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("vigil.redis.server names /nowhere/redis-server");
    String own = ServerProgram.locate("", data).toString();
    assertThat(start(settings("", own, false), 16).count()).isEqualTo(1);
  }

  @Test
  void aServerThatDoesNotStartIsNamedWithItsLog() throws IOException {
    embedded().store.close();
    try (Stream<Path> files = Files.walk(data.resolve("redis/appendonlydir"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".aof")).toList()) {
        Files.writeString(file, "this is no command\n");
      }
    }
    assertThatThrownBy(this::embedded)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("redis.log");
  }

  @Test
  void aServerElsewhereThatWouldLoseReferralsIsRefused(@TempDir Path folder) {
    try (RedisServerProcess server =
        new RedisServerProcess(
            folder, "--appendfsync", "everysec", "--maxmemory-policy", "allkeys-lru")) {
      assertThatThrownBy(() -> start(settings(server.uri(), "", false), 16))
          .isInstanceOf(StoreRefusedException.class)
          .hasMessageContaining("appendfsync always, maxmemory-policy noeviction")
          .hasMessageContaining("VIGIL_REDIS_UNSAFE=true");
      assertThat(start(settings(server.uri(), "", true), 16).count()).isEqualTo(1);
    }
  }

  @Test
  void aServerElsewhereWithoutAnAppendOnlyFileIsRefused(@TempDir Path folder) {
    try (RedisServerProcess server = new RedisServerProcess(folder, "--appendonly", "no")) {
      assertThatThrownBy(() -> start(settings(server.uri(), "", false), 16))
          .isInstanceOf(StoreRefusedException.class)
          .hasMessageContaining("appendonly yes");
    }
  }

  @Test
  void aServerThatDoesNotSayIsRefused(@TempDir Path folder) {
    try (RedisServerProcess server =
        new RedisServerProcess(folder, "--rename-command", "CONFIG", "")) {
      assertThatThrownBy(() -> start(settings(server.uri(), "", false), 16))
          .isInstanceOf(StoreRefusedException.class)
          .hasMessageContaining("CONFIG GET is not allowed");
    }
  }

  @Test
  void aServerElsewhereThatIsAwayIsWaitedForAndThenLookedAt(@TempDir Path folder) {
    RedisServerProcess server = new RedisServerProcess(folder);
    server.kill();
    try {
      Started one = start(settings(server.uri(), "", false), 16);
      assertThat(one.redis.answers()).isFalse();
      server.start();
      Eventually.within(SOON).that("it is used", () -> one.count() > 0);
    } finally {
      server.close();
    }
  }

  @Test
  void aServerThatAppearsLaterAndWouldLoseReferralsIsNotUsed(@TempDir Path folder) {
    RedisServerProcess server = new RedisServerProcess(folder, "--appendfsync", "everysec");
    server.kill();
    try {
      Started one = start(settings(server.uri(), "", false), 16);
      server.start();
      Eventually.within(SOON).that("it was refused", () -> one.redis.refused());
      assertThatThrownBy(one::count).isInstanceOf(RedisUnavailableException.class);
    } finally {
      server.close();
    }
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> start(settings("http://:secret@host", "", false), 16))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("REDIS_URI")
        .hasMessageNotContaining("secret");
  }
}
