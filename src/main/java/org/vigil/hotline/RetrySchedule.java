package org.vigil.hotline;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// When an attempt that failed is made again: soon at first, every six hours in the end, spread so
/// that a partner that comes back is not run over. The steps are those of safety.md.
final class RetrySchedule {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(6));
  private static final double SPREAD = 0.2;

  private final RandomGenerator random;

  RetrySchedule(RandomGenerator random) {
    this.random = random;
  }

  /// @param failures attempts that failed before the one that failed now
  /// @param atLeast what the partner asked for; more than six hours is not granted
  Duration next(int failures, Duration atLeast) {
    Duration longest = STEPS.getLast();
    Duration step = STEPS.get(Math.min(failures, STEPS.size() - 1));
    Duration spread =
        Duration.ofMillis((long) (step.toMillis() * random.nextDouble(1 - SPREAD, 1 + SPREAD)));
    Duration asked = atLeast.compareTo(longest) > 0 ? longest : atLeast;
    return spread.compareTo(asked) > 0 ? spread : asked;
  }
}
