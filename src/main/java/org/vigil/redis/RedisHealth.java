package org.vigil.redis;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/// Whether the store answers. Returns at once: the connection is tried twice a second anyway.
@Singleton
final class RedisHealth implements HealthIndicator {
  private final LettuceRedis redis;
  private final RedisSettings settings;

  RedisHealth(LettuceRedis redis, RedisSettings settings) {
    this.redis = redis;
    this.settings = settings;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(
        HealthResult.builder("redis")
            .status(redis.answers() ? HealthStatus.UP : HealthStatus.DOWN)
            .details(
                Map.of(
                    "server",
                    settings.embedded() ? "embedded" : "external",
                    "refused",
                    redis.refused()))
            .build());
  }
}
