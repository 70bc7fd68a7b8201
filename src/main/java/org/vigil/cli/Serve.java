package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.util.Comparator;
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
  private final BeanProvider<NettyEmbeddedServer> servers;
  private final RunFile runFile;
  private final StartedParts started = new StartedParts();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// Providers, because every command is made whenever one of them is asked for.
  Serve(BeanProvider<Running> parts, BeanProvider<NettyEmbeddedServer> servers, RunFile runFile) {
    this.parts = parts;
    this.servers = servers;
    this.runFile = runFile;
  }

  @Override
  public Integer call() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    try {
      ordered().toList().forEach(part -> started.start(part::start, part::stop));
      NettyEmbeddedServer server = servers.get();
      // Its stop() would close the whole context, and the store before those who need it.
      started.start(server::start, server::stopServerOnly);
      started.start(() -> listening(server.getPort()), runFile::delete);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
    stopped.await();
    return 0;
  }

  private void listening(int port) {
    runFile.write(port);
    LOG.info("listening on port {}", port);
    announce();
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

  private void stop() {
    started.stop();
    stopped.countDown();
  }
}
