package org.vigil.channel.telegram;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Waits that double from the first to the longest, each up to a fifth shorter by chance, so that
/// instances which failed together do not come back together. For one thread.
final class Backoff {
  private static final double CHANCE = 0.2;

  private final Duration first;
  private final Duration longest;
  private Duration next;

  Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  Duration next() {
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) > 0 ? longest : doubled;
    double part = 1 - ThreadLocalRandom.current().nextDouble(CHANCE);
    return Duration.ofMillis((long) (wait.toMillis() * part));
  }

  /// The next wait, or the one that the other side demands if that is longer.
  Duration next(Duration demanded) {
    Duration wait = next();
    return wait.compareTo(demanded) > 0 ? wait : demanded;
  }

  void reset() {
    next = first;
  }
}
