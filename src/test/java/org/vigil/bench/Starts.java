package org.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How long the service takes to start, beside the bare server, in turns.
final class Starts {
  private static final int TURNS = 3;
  private static final double TARGET = 1.5;
  private static final String HELLO = "/bench/hello";

  private final Path folder;
  private final StubTelegram telegram;

  /// @param folder holds the service's data folder `data`
  Starts(Path folder, StubTelegram telegram) {
    this.folder = folder;
    this.telegram = telegram;
  }

  void measure(Table table) throws IOException {
    // The first start embeds and trains; what it found out is kept for the next.
    table.note("first start, which learns what is new", "%10.3f s", vigil());
    List<Double> services = new ArrayList<>();
    List<Double> bares = new ArrayList<>();
    String[] options = options();
    for (int i = 0; i < TURNS; i++) {
      services.add(vigil());
      bares.add(bare(options));
    }
    double service = median(services);
    double bare = median(bares);
    table.note("start-up, median of " + TURNS, "%10.3f s   beside hello's %.3f s", service, bare);
    table.atMost("start-up as a multiple of hello's", service / bare, TARGET, "");
  }

  /// Both with the JDK's cache or none.
  private String[] options() throws IOException {
    if (!Files.exists(Path.of("target", "vigil.aot"))) {
      return new String[0];
    }
    Path cache = folder.resolve("bare.aot");
    bare("-XX:AOTCacheOutput=" + cache);
    return new String[] {"-XX:AOTCache=" + cache};
  }

  private double vigil() throws IOException {
    try (Service service = Service.start(folder.resolve("data"), telegram)) {
      return seconds(service.child());
    }
  }

  private static double bare(String... options) throws IOException {
    try (Child child = startBare(options)) {
      return seconds(child);
    }
  }

  static Child startBare(String... options) throws IOException {
    int port = Service.freePort();
    return Child.start(BarePack.command(port, options), Map.of(), port, HELLO);
  }

  private static double seconds(Child child) {
    return child.startUp().toNanos() / 1e9;
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }
}
