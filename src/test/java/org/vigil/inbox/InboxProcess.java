package org.vigil.inbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.testing.Eventually;

/// An [InboxMain] as seen from outside.
final class InboxProcess implements AutoCloseable {
  private static final Duration UP = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Path folder;
  private final String store;
  private final int port = freePort();
  private Process process;

  /// @param store address of the store; empty for an embedded one
  InboxProcess(Path folder, String store) {
    this.folder = folder;
    this.store = store;
  }

  InboxProcess start() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                InboxMain.class.getName(),
                folder.toString(),
                String.valueOf(port)));
    if (!store.isEmpty()) {
      command.add(store);
    }
    File log = folder.resolve("log-" + port).toFile();
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Eventually.within(UP).that("it answers", () -> !ask("/referrals", "").isEmpty());
    return this;
  }

  /// @return whether it was accepted; if not, the same is to be said again
  boolean say(String id, String chat, String text) {
    return ask("/say", id + " " + chat + " " + text).equals("accepted");
  }

  long referrals() {
    return Long.parseLong(ask("/referrals", ""));
  }

  /// Empty if it does not say.
  private String ask(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(5))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /// As `kill -9` does.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As `kill -9` does, to the embedded server.
  void killStore() {
    embedded().ifPresent(ProcessHandle::destroyForcibly);
  }

  private Optional<ProcessHandle> embedded() {
    Path file = folder.resolve("data/redis/redis.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    http.close();
    if (process != null) {
      kill();
    }
    if (store.isEmpty()) {
      killStore();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
