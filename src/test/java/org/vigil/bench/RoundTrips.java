package org.vigil.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What one message costs at the store when nothing else is under way.
final class RoundTrips {
  private static final List<String> WAY = List.of("accept", "take", "commit", "reply-confirm");
  private static final int MESSAGES = 300;
  private static final Duration IDLE = Duration.ofSeconds(3);

  private RoundTrips() {}

  static void measure(Service service, Table table) throws IOException, InterruptedException {
    try (StoreProbe store = new StoreProbe(service.data())) {
      double idle = idleRate(store);
      Scrape before = Scrape.of(service.child().port());
      long scripts = store.scripts();
      long begun = System.nanoTime();
      Load load = new Load(service.child().port(), service.exchange(Mix.HELP));
      Load.Result sent = load.oneByOne(MESSAGES);
      service.settle();
      double seconds = (System.nanoTime() - begun) / 1e9;
      double perMessage = (store.scripts() - scripts - idle * seconds) / MESSAGES;
      Scrape after = Scrape.of(service.child().port());
      table.note("one message at a time", "%10.3f ms  p50", sent.times().ms(0.5));
      double way = 0;
      for (String script : WAY) {
        double runs = after.runs(script) - before.runs(script);
        double millis = (after.seconds(script) - before.seconds(script)) / runs * 1000;
        way += millis;
        table.note("  " + script, "%10.3f ms  %.2f a message", millis, runs / MESSAGES);
      }
      table.atMost("round trips a message, idle ones taken off", perMessage, WAY.size(), "");
      double get = store.getMillis();
      table.note(
          "one GET, one SET (SET waits for the disk)",
          "%10.3f ms  %.3f ms",
          get,
          store.setMillis());
      table.atMost("time of the four as a multiple of four GETs", way / (WAY.size() * get), 3, "");
    }
  }

  /// Scripts a second that run while nobody writes: leases and looks.
  private static double idleRate(StoreProbe store) {
    long before = store.scripts();
    long begun = System.nanoTime();
    LockSupport.parkNanos(IDLE.toNanos());
    return (store.scripts() - before) / ((System.nanoTime() - begun) / 1e9);
  }
}
