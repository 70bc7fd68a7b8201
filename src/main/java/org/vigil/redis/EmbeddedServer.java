package org.vigil.redis;

import io.lettuce.core.RedisURI;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One run of a real redis-server as a child process in a folder of the data folder.
final class EmbeddedServer {
  private static final Duration UP = Duration.ofSeconds(10);
  private static final int PATIENCE = 500; // ms
  private static final Duration DOWN = Duration.ofSeconds(3);

  private final Path folder;
  private final RedisSettings settings;
  private final Path configFile;
  private @Nullable ServerConfig config;
  private @Nullable Process process;

  EmbeddedServer(Path data, RedisSettings settings) {
    this.folder = data.resolve("redis");
    this.settings = settings;
    this.configFile = folder.resolve("redis.conf");
  }

  /// Starts it and blocks until it answers, 10 s at most if it loads long. May be repeated once
  /// it ended: then it has the address it had before, unless that was taken.
  ///
  /// @return its address
  /// @throws IllegalStateException if it cannot run; the message says what to do
  synchronized RedisURI start() {
    DataLock.makeFolder(folder);
    Path program = ServerProgram.locate(settings.server(), folder);
    Orphan.stopRecorded(configFile.resolveSibling("redis.pid"), configFile);
    ServerConfig chosen = choose();
    try {
      chosen.write(settings.maxMemory());
      process =
          new ProcessBuilder(command(program))
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("redis.log").toFile())
              .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          program
              + " could not be started. Allow programs to run from that folder, or name another"
              + " redis-server with VIGIL_REDIS_SERVER.",
          e);
    }
    config = chosen;
    awaitReady(process, chosen);
    return chosen.uri();
  }

  private ServerConfig choose() {
    int port = config == null ? ServerConfig.lastPort(configFile).orElse(0) : config.port();
    if (port != 0 && !free(port)) {
      Orphan.stopAny(configFile);
    }
    if (port == 0 || !free(port)) {
      return ServerConfig.create(configFile, freePort());
    }
    return config == null ? ServerConfig.create(configFile, port) : config;
  }

  /// In a session of its own where that is possible: Ctrl-C in a terminal then reaches Vigil only,
  /// which needs Redis while it stops.
  private List<String> command(Path program) {
    List<String> command = new ArrayList<>();
    for (String setsid : List.of("/usr/bin/setsid", "/bin/setsid")) {
      if (command.isEmpty() && Files.isExecutable(Path.of(setsid))) {
        command.add(setsid);
      }
    }
    command.add(program.toString());
    command.add(configFile.toString());
    return command;
  }

  /// Blocks until it answers; one that still loads after a while is left to it.
  private void awaitReady(Process started, ServerConfig config) {
    long end = System.nanoTime() + UP.toNanos();
    String answer = ask(config);
    while (!answer.equals("+PONG")) {
      boolean late = System.nanoTime() > end;
      if (late && answer.startsWith("-LOADING")) {
        return;
      }
      if (late || !started.isAlive()) {
        started.destroyForcibly();
        throw new IllegalStateException(
            "The embedded Redis did not start. What it says is in "
                + folder.resolve("redis.log")
                + ".");
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
      answer = ask(config);
    }
  }

  /// @return what it says to a ping; empty if nothing
  private static String ask(ServerConfig config) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port()), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      String question = "AUTH " + config.password() + "\r\nPING\r\n";
      socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String authenticated = answers.readLine();
      String pong = answers.readLine();
      return "+OK".equals(authenticated) && pong != null ? pong : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Blocks until the server that runs now has ended.
  void awaitEnd() throws InterruptedException {
    Process current;
    synchronized (this) {
      current = process;
    }
    if (current != null) {
      current.waitFor();
    }
  }

  /// Ends it; blocks a few seconds at most. May be repeated.
  synchronized void stop() {
    Process current = process;
    if (current == null) {
      return;
    }
    current.destroy();
    try {
      if (!current.waitFor(DOWN.toMillis(), TimeUnit.MILLISECONDS)) {
        current.destroyForcibly();
      }
    } catch (InterruptedException e) {
      current.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
