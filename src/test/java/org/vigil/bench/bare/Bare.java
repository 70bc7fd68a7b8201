package org.vigil.bench.bare;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/// Runs the bare server on the loopback port that is named as the only argument.
public final class Bare {
  private Bare() {}

  public static void main(String[] args) {
    Map<String, Object> settings =
        Map.of(
            "bench.bare",
            true,
            "micronaut.server.host",
            "127.0.0.1",
            "micronaut.server.port",
            Integer.parseInt(args[0]));
    ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .properties(settings)
        .start()
        .getBean(EmbeddedServer.class)
        .start();
  }
}
