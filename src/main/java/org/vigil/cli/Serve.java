package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.inbox.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `vigil serve`: starts every part in order and the HTTP server last; on SIGTERM takes nothing
/// new, lets what is under way finish, and stops in reverse.
@Singleton
@Command(name = "serve", description = "Runs the service.")
final class Serve implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

  @Spec private CommandSpec spec;

  private final BeanProvider<Running> parts;
  private final BeanProvider<EmbeddedServer> servers;
  private final RunFile runFile;
  private final Deque<Runnable> stops = new ArrayDeque<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// Providers, because every command is made whenever one of them is asked for.
  Serve(BeanProvider<Running> parts, BeanProvider<EmbeddedServer> servers, RunFile runFile) {
    this.parts = parts;
    this.servers = servers;
    this.runFile = runFile;
  }

  @Override
  public Integer call() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    try {
      for (Running part : ordered().toList()) {
        part.start();
        stops.push(part::stop);
      }
      EmbeddedServer server = servers.get();
      server.start();
      stops.push(server::stop);
      runFile.write(server.getPort());
      stops.push(runFile::delete);
      LOG.info("listening on port {}", server.getPort());
      announce();
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
    stopped.await();
    return 0;
  }

  /// Says in a few lines what is on, what is off, and how to switch it on.
  private void announce() {
    PrintWriter out = spec.commandLine().getOut();
    ordered().map(Running::announcement).filter(line -> !line.isEmpty()).forEach(out::println);
    out.flush();
  }

  private Stream<Running> ordered() {
    return parts.stream().sorted(Comparator.comparingInt(Running::order));
  }

  private synchronized void stop() {
    while (!stops.isEmpty()) {
      try {
        stops.pop().run();
      } catch (RuntimeException e) {
        // The others must still stop: what is stored is safe, and taken up at the next start.
        LOG.error("a part did not stop cleanly", e);
      }
    }
    stopped.countDown();
  }
}
