package org.vigil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// Puts a bounded load on something and takes the time.
final class Load {
  /// As many as are under way at once when it is asked for all it can do.
  static final int SLOTS = 32;

  private final Exchange exchange;
  private final int port;
  private final LongAdder failed = new LongAdder();
  private final Queue<Long> times = new ConcurrentLinkedQueue<>();

  /// @param exchange what is repeated
  Load(int port, Exchange exchange) {
    this.port = port;
    this.exchange = exchange;
  }

  /// As many as it can, each slot beginning the next when the last is done.
  Result full(Duration time, int most) throws InterruptedException {
    AtomicLong left = new AtomicLong(most);
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < SLOTS; i++) {
      threads.add(
          Thread.startVirtualThread(
              () -> {
                try (Wire wire = Wire.to(port)) {
                  while (System.nanoTime() < end && left.getAndDecrement() > 0) {
                    one(wire, System.nanoTime());
                  }
                } catch (IOException e) {
                  failed.increment();
                }
              }));
    }
    return result(threads, begun);
  }

  /// So many, each begun when the last is done.
  Result oneByOne(int count) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    try (Wire wire = Wire.to(port)) {
      for (int i = 0; i < count; i++) {
        one(wire, System.nanoTime());
      }
    }
    return result(List.of(), begun);
  }

  /// So many a second, whether or not those before are done; the time of each counts from when it
  /// should have begun.
  Result steady(double rate, Duration time, int most) throws InterruptedException {
    int count = (int) Math.min(most, rate * time.toMillis() / 1000);
    Queue<Wire> idle = new ConcurrentLinkedQueue<>();
    long begun = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long due = begun + (long) (i * 1e9 / rate);
      LockSupport.parkNanos(due - System.nanoTime());
      threads.add(
          Thread.startVirtualThread(
              () -> {
                Wire wire = idle.poll();
                try {
                  wire = wire == null ? Wire.to(port) : wire;
                  one(wire, due);
                  idle.add(wire);
                } catch (IOException e) {
                  failed.increment();
                }
              }));
    }
    Result result = result(threads, begun);
    for (Wire wire : idle) {
      close(wire);
    }
    return result;
  }

  private void one(Wire wire, long begun) throws IOException {
    try {
      times.add(exchange.run(wire) - begun);
    } catch (Refused e) {
      failed.increment();
    }
  }

  private static void close(Wire wire) {
    try {
      wire.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result result(List<Thread> threads, long begun) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Times all = Times.of(times.stream().mapToLong(Long::longValue).toArray());
    times.clear();
    long lost = failed.sumThenReset();
    return new Result(all.count() / seconds, all, lost);
  }

  /// One request and what it leads to.
  @FunctionalInterface
  interface Exchange {
    /// @return when it was done, by [System#nanoTime]
    /// @throws Refused if it came to nothing
    long run(Wire wire) throws IOException;
  }

  /// It came to nothing.
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  /// What a load came to.
  ///
  /// @param rate done a second
  record Result(double rate, Times times, long failed) {}

  /// Waits for the time of an answer.
  static long await(Future<Long> answer) throws Refused {
    try {
      return answer.get(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    } catch (ExecutionException | TimeoutException e) {
      throw new Refused("no reply within 10 s");
    }
  }
}
