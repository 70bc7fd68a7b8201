package org.vigil.bench;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/// Measures the whole way of a message and prints a table. Bounded to less than four minutes; all
/// on loopback; run from the project's folder after `package`.
public final class Benchmark {
  private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
  private static final Duration WARM = Duration.ofSeconds(6);
  private static final Duration FULL = Duration.ofSeconds(6);
  private static final Duration HALF = Duration.ofSeconds(6);
  private static final int MOST = 60_000;
  private static final int EMBEDDINGS = 300;
  private static final byte[] ECHOED = Mix.COMMANDS.update(0).getBytes(StandardCharsets.UTF_8);

  private final Table table = new Table();
  private final StubTelegram telegram;

  private Benchmark(StubTelegram telegram) {
    this.telegram = telegram;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    empty(FOLDER);
    try (StubTelegram telegram = new StubTelegram()) {
      Benchmark benchmark = new Benchmark(telegram);
      try {
        benchmark.run();
      } finally {
        benchmark.table.print();
      }
    }
    // Lettuce and the embedding leave threads behind.
    System.exit(0);
  }

  /// Leaves only what the service learnt from the content before.
  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          if (!one.startsWith(folder.resolve("data/cache")) && !isFilled(one)) {
            Files.delete(one);
          }
        }
      }
    }
    Files.createDirectories(folder.resolve("keys"));
  }

  private static boolean isFilled(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isPresent();
    }
  }

  private void run() throws IOException, InterruptedException {
    noise("load of the machine before");
    new Starts(FOLDER, telegram).measure(table);
    try (Service service = Service.start(FOLDER.resolve("data"), telegram);
        Child bare = Starts.startBare()) {
      double first = echo(bare);
      Measured commands = mix(service, Mix.COMMANDS, "(a) commands, numbers, buttons");
      double echo = (first + echo(bare)) / 2;
      table.atLeast("(a) rate as a part of the echo's", commands.rate() / echo, 0.12, "");
      table.atMost("(a) p50 at half load", commands.half().ms(0.5), 10, "ms");
      Measured words = mix(service, Mix.WORDS, "(b) questions and offers");
      double target = embedding() + 10;
      table.atMost("(b) p50 at half load", words.half().ms(0.5), target, "ms");
      RoundTrips.measure(service, table);
      table.note("resident memory of the bare server", "%10.1f MB", bare.resident());
      table.atMost("resident memory with Redis", service.resident(), 450, "MB");
    }
    noise("load of the machine after");
  }

  private void noise(String when) {
    table.note(
        when,
        "%10.2f on %d processors",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  /// @return echoes a second
  private double echo(Child bare) throws InterruptedException {
    Load load =
        new Load(
            bare.port(),
            wire -> {
              if (wire.ask("POST", "/bench/echo", "", ECHOED).status() != 200) {
                throw new Load.Refused("no echo");
              }
              return System.nanoTime();
            });
    load.full(WARM.dividedBy(2), MOST);
    Load.Result full = load.full(FULL.dividedBy(2), MOST);
    table.note(
        "echo of the bare server",
        "%10.0f /s  p50 %.2f ms, p99 %.2f ms",
        full.rate(),
        full.times().ms(0.5),
        full.times().ms(0.99));
    return full.rate();
  }

  private Measured mix(Service service, Mix mix, String name)
      throws IOException, InterruptedException {
    Load load = new Load(service.child().port(), service.exchange(mix));
    load.full(WARM, MOST);
    service.settle();
    long parts = telegram.parts();
    long begun = System.nanoTime();
    Load.Result full = load.full(FULL, MOST);
    boolean confirmed = service.settle();
    double rate = full.times().count() / ((System.nanoTime() - begun) / 1e9);
    table.note(
        name,
        "%10.0f /s  p50 %.2f ms, p99 %.2f ms, %d failed, %.2f parts a message%s",
        rate,
        full.times().ms(0.5),
        full.times().ms(0.99),
        full.failed(),
        (telegram.parts() - parts) / (double) full.times().count(),
        confirmed ? "" : ", NOT ALL CONFIRMED");
    Load.Result half = load.steady(rate / 2, HALF, MOST);
    service.settle();
    table.note(
        "  at half of that",
        "%10.0f /s  p50 %.2f ms, p99 %.2f ms, %d failed",
        half.rate(),
        half.times().ms(0.5),
        half.times().ms(0.99),
        half.failed());
    return new Measured(rate, half.times());
  }

  /// The median time of one embedding, one after the other, in milliseconds.
  private double embedding() {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    var model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    long[] times = new long[EMBEDDINGS];
    for (int i = 0; i < EMBEDDINGS; i++) {
      long begun = System.nanoTime();
      model.embed(Mix.words(i));
      times[i] = System.nanoTime() - begun;
    }
    Times all = Times.of(times);
    table.note("one embedding", "%10.3f ms  p50, p99 %.3f ms", all.ms(0.5), all.ms(0.99));
    return all.ms(0.5);
  }

  /// What a mix came to.
  ///
  /// @param rate messages a second, each answered and confirmed
  /// @param half times at half of that
  private record Measured(double rate, Times half) {}
}
