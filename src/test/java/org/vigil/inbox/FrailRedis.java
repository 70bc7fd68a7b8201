package org.vigil.inbox;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigil.redis.Lua;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisUnavailableException;

/// A real store behind a connection that a test can cut, or that fails now and then: before a
/// script was carried out, or after.
final class FrailRedis implements Redis {
  private final Redis redis;
  private volatile boolean cut;
  private volatile double faults;
  private volatile String answerLost = "";
  private final Random random;

  FrailRedis(Redis redis, long seed) {
    this.redis = redis;
    this.random = new Random(seed);
  }

  /// From now on nothing reaches the store.
  void cut() {
    cut = true;
  }

  void mend() {
    cut = false;
  }

  /// @param share of the calls that fail, half of them after they were carried out
  void faults(double share) {
    faults = share;
  }

  /// The answer of the next call of this script does not arrive.
  void loseAnswerOf(String script) {
    answerLost = script;
  }

  @Override
  public @Nullable Object eval(Lua script, List<String> keys, List<byte[]> args) {
    fail(faults / 2);
    Object result = redis.eval(script, keys, args);
    if (answerLost.equals(script.name())) {
      answerLost = "";
      throw new RedisUnavailableException("no answer", null);
    }
    fail(faults / 2);
    return result;
  }

  private void fail(double share) {
    boolean fails;
    synchronized (random) {
      fails = random.nextDouble() < share;
    }
    if (cut || fails) {
      throw new RedisUnavailableException("cut", null);
    }
  }

  @Override
  public void publish(String topic, String message) {
    fail(faults);
    redis.publish(topic, message);
  }

  @Override
  public AutoCloseable subscribe(String topic, Consumer<String> listener) {
    return redis.subscribe(topic, listener);
  }
}
