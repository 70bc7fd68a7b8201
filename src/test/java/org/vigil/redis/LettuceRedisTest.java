package org.vigil.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.testing.Eventually;

@ExtendWith(RedisExtension.class)
class LettuceRedisTest {
  private static final Duration HEAL = Duration.ofSeconds(5);
  private static final Lua ECHO = new Lua("echo", "return ARGV[1]");
  private static final Lua COUNT = new Lua("count", "return redis.call('INCR', KEYS[1])");

  private final LettuceRedis redis;
  private final RedisServerProcess server;

  LettuceRedisTest(LettuceRedis redis, RedisServerProcess server) {
    this.redis = redis;
    this.server = server;
  }

  @Test
  void givesBackTheBytesItWasGiven() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(redis.eval(ECHO, List.of(), List.of(all))).isEqualTo(all);
  }

  @Test
  void givesNumbersListsAndNothing() {
    Lua mixed = new Lua("mixed", "return {1, 'two', {3, {}}, false}");
    Object result = redis.eval(mixed, List.of(), List.of());
    assertThat(result).isInstanceOf(List.class);
    List<?> list = (List<?>) result;
    assertThat(list).hasSize(4);
    assertThat(list.get(0)).isEqualTo(1L);
    assertThat(list.get(1)).isEqualTo("two".getBytes(UTF_8));
    assertThat(list.get(2)).isEqualTo(List.of(3L, List.of()));
    assertThat(list.get(3)).isNull();
    assertThat(redis.eval(new Lua("nothing", "return false"), List.of(), List.of())).isNull();
  }

  @Test
  void sendsAScriptAgainThatTheServerForgot() {
    assertThat(redis.eval(COUNT, List.of("c"), List.of())).isEqualTo(1L);
    redis.call("script flush", c -> c.scriptFlush());
    assertThat(redis.eval(COUNT, List.of("c"), List.of())).isEqualTo(2L);
  }

  @Test
  void tellsABugInAScriptFromAServerThatIsAway() {
    assertThatThrownBy(() -> redis.eval(new Lua("bug", "return nil + 1"), List.of(), List.of()))
        .isInstanceOf(RedisScriptException.class)
        .hasMessageNotContaining("nil");
  }

  @Test
  void aCallerNeverWaitsLongerThanTheTimeoutForAServerThatHangs() {
    try (LettuceRedis hasty = RedisExtension.connect(server, Duration.ofMillis(250))) {
      assertThat(hasty.eval(COUNT, List.of("c"), List.of())).isEqualTo(1L);
      server.pause();
      long begun = System.nanoTime();
      assertThatThrownBy(() -> hasty.eval(COUNT, List.of("c"), List.of()))
          .isExactlyInstanceOf(RedisUnavailableException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(600));
      server.resume();
      Eventually.within(HEAL)
          .that("answers again", () -> hasty.eval(ECHO, List.of(), List.of(new byte[1])) != null);
    }
  }

  @Test
  void healsAfterTheServerWasKilledAndKeepsWhatWasStored() {
    redis.eval(COUNT, List.of("c"), List.of());
    server.kill();
    assertThatThrownBy(() -> redis.eval(COUNT, List.of("c"), List.of()))
        .isExactlyInstanceOf(RedisUnavailableException.class);
    server.start();
    Eventually.within(HEAL)
        .that("answers again", () -> redis.eval(COUNT, List.of("d"), List.of()) != null);
    assertThat(redis.eval(COUNT, List.of("c"), List.of())).isEqualTo(2L);
  }

  @Test
  void neverSendsACommandAgainAfterReconnecting() throws Exception {
    try (LettuceRedis slow = RedisExtension.connect(server, Duration.ofSeconds(20));
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      slow.eval(COUNT, List.of("c"), List.of());
      server.pause();
      List<Future<Object>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(callers.submit(() -> slow.eval(COUNT, List.of("c"), List.of())));
      }
      Eventually.within(HEAL).that("they wait", () -> calls.stream().noneMatch(Future::isDone));
      server.kill();
      server.start();
      for (Future<Object> call : calls) {
        assertThatThrownBy(call::get).hasCauseInstanceOf(RedisUnavailableException.class);
      }
      Eventually.within(HEAL)
          .that("answers again", () -> slow.eval(COUNT, List.of("d"), List.of()) != null);
      assertThat(slow.eval(COUNT, List.of("c"), List.of())).isEqualTo(2L);
    }
  }

  @Test
  void connectsOnceTheServerAppears(@TempDir Path folder) {
    RedisServerProcess late = new RedisServerProcess(folder);
    late.kill();
    try (LettuceRedis early = RedisExtension.connect(late, Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> early.eval(COUNT, List.of("c"), List.of()))
          .isExactlyInstanceOf(RedisUnavailableException.class);
      late.start();
      Eventually.within(HEAL)
          .that("answers", () -> early.eval(COUNT, List.of("c"), List.of()) != null);
    } finally {
      late.close();
    }
  }

  @Test
  void saysThatTheServerIsFullAndStillRemoves(@TempDir Path folder) {
    Lua store = new Lua("store", "return redis.call('SET', KEYS[1], ARGV[1])");
    Lua remove = new Lua("remove", "return redis.call('DEL', KEYS[1])");
    try (RedisServerProcess small = new RedisServerProcess(folder, "--maxmemory", "3mb");
        LettuceRedis full = RedisExtension.connect(small, Duration.ofSeconds(2))) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  full.eval(store, List.of("k" + i), List.of(new byte[100_000]));
                }
              })
          .isInstanceOf(RedisFullException.class);
      assertThat(full.eval(remove, List.of("k0"), List.of())).isEqualTo(1L);
    }
  }

  @Test
  void everySubscriberHearsWhatIsPublishedAlsoAfterAReconnect() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (AutoCloseable subscription = redis.subscribe("topic", heard::add)) {
      Eventually.within(HEAL)
          .that(
              "heard",
              () -> {
                redis.publish("topic", "7");
                return heard.contains("7");
              });
      server.kill();
      server.start();
      Eventually.within(HEAL)
          .that(
              "heard again",
              () -> {
                redis.publish("topic", "8");
                return heard.contains("8");
              });
    }
    List<String> before = List.copyOf(heard);
    redis.publish("topic", "9");
    assertThat(redis.eval(ECHO, List.of(), List.of(new byte[1]))).isNotNull();
    assertThat(heard).isEqualTo(before);
  }

  @Test
  void closingASubscriptionWaitsForTheListenerSoThatNothingComesLater() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    AutoCloseable subscription =
        redis.subscribe(
            "topic",
            message -> {
              inside.countDown();
              try {
                leave.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Eventually.within(HEAL)
        .that(
            "the listener is called",
            () -> {
              redis.publish("topic", "7");
              return inside.getCount() == 0;
            });
    AtomicBoolean closed = new AtomicBoolean();
    Thread closer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    subscription.close();
                    closed.set(true);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
    Eventually.within(HEAL)
        .that(
            "it waits or is through",
            () -> closed.get() || closer.getState() == Thread.State.BLOCKED);
    assertThat(closed).isFalse();
    leave.countDown();
    closer.join();
    assertThat(closed).isTrue();
  }

  @Test
  void manyCallersShareOneConnection() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Object>> calls = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        calls.add(callers.submit(() -> redis.eval(COUNT, List.of("c"), List.of())));
      }
      for (Future<Object> call : calls) {
        call.get();
      }
    }
    assertThat(redis.eval(COUNT, List.of("c"), List.of())).isEqualTo(501L);
  }
}
