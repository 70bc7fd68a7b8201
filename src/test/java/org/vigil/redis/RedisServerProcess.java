package org.vigil.redis;

import java.io.File;
import java.io.IOException;
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
import java.util.stream.Stream;
import org.vigil.testing.Eventually;
import redis.embedded.RedisExecProvider;

/// A real redis-server on loopback in a folder of a test's own; append-only file and noeviction, as
/// Vigil asks for, unless the arguments say otherwise. It may be killed, paused and started again.
public final class RedisServerProcess implements AutoCloseable {
  private static final File PROGRAM = program();

  private final Path folder;
  private final int port;
  private final List<String> arguments;
  private Process process;

  /// Starts it and waits until it takes connections.
  ///
  /// @param arguments redis.conf settings as command line arguments, for example `--maxmemory 3mb`
  public RedisServerProcess(Path folder, String... arguments) {
    this.folder = folder;
    this.port = freePort();
    this.arguments = List.of(arguments);
    start();
  }

  public int port() {
    return port;
  }

  public String uri() {
    return "redis://127.0.0.1:" + port;
  }

  /// All that the append-only files hold, a char for each byte.
  public String appendOnly() {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder.resolve("appendonlydir"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  public long pid() {
    return process.pid();
  }

  public void start() {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM.getPath(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                "always",
                "--maxmemory",
                "64mb",
                "--maxmemory-policy",
                "noeviction"));
    command.addAll(arguments);
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("redis.log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Eventually.within(Duration.ofSeconds(10)).that("redis listens", this::listens);
  }

  /// As `kill -9` does.
  public void kill() {
    process.destroyForcibly();
    await();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /// The process stays and answers nothing until [#resume].
  public void pause() {
    signal("-STOP");
  }

  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, String.valueOf(pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await() {
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    kill();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File program() {
    try {
      return RedisExecProvider.defaultProvider().get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
