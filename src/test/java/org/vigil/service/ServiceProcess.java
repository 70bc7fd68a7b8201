package org.vigil.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.testing.Eventually;

/// The real service as a child process, with Telegram by webhook and partners as given; it may be
/// killed, paused and started again. Its data are in a folder of the test.
final class ServiceProcess implements AutoCloseable {
  static final String SECRET = "a-secret-word-for-webhooks";
  static final String TOKEN = "123456789:AAcanarytokencanarytokencanarytoken";

  private static final Duration UP = Duration.ofSeconds(120);

  /// Vectors and trained models, made by the tests before or the first start and used by all later.
  private static final Path CACHE = Path.of("target", "learnt", "cache");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final Path data;
  private final Map<String, String> variables = new TreeMap<>();
  private final int port = freePort();
  private Process process;

  /// @param folder for configuration and keys, which instances share
  /// @param name of this instance, for its data and its log
  /// @param more settings, as variables
  ServiceProcess(Path folder, String name, Map<String, String> more) {
    this.folder = folder;
    this.data = folder.resolve(name);
    variables.put("VIGIL_DATA", data.toString());
    variables.put("VIGIL_CONFIG", folder.toString());
    variables.put("XDG_CONFIG_HOME", folder.resolve("keys").toString());
    variables.put("VIGIL_CONTENT", Path.of("content").toAbsolutePath().toString());
    variables.put("VIGIL_PARTITIONS", "8");
    variables.put("VIGIL_INBOX_WORK_LEASE", "3s");
    variables.put("VIGIL_OUTBOX_POLL", "200ms");
    variables.put("TELEGRAM_BOT_TOKEN", TOKEN);
    variables.put("TELEGRAM_MODE", "webhook");
    variables.put("TELEGRAM_WEBHOOK_SECRET", SECRET);
    variables.put("TELEGRAM_WEBHOOK_URL", "https://bot.example.org");
    variables.put("VIGIL_TELEGRAM_RATES_CHAT", "1000");
    variables.put("VIGIL_TELEGRAM_RATES_OVERALL", "1000");
    variables.putAll(more);
  }

  /// The first start on a machine learns from the whole content.
  private void awaitAnswer() {
    boolean answers = false;
    try {
      Eventually.within(UP).that("the service answers", this::upOrEnded);
      answers = true;
    } finally {
      if (!answers) {
        process.destroyForcibly();
      }
    }
  }

  /// Starts it and waits until it listens.
  ServiceProcess start() {
    try {
      copyCache(CACHE, data.resolve("cache"));
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  classPath(),
                  "org.vigil.cli.Vigil",
                  "serve")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
      builder
          .environment()
          .keySet()
          .removeIf(
              v -> v.startsWith("VIGIL_") || v.startsWith("TELEGRAM_") || v.equals("REDIS_URI"));
      builder.environment().putAll(variables);
      builder.environment().put("VIGIL_PORT", String.valueOf(port));
      process = builder.start();
      awaitAnswer();
      if (!process.isAlive()) {
        throw new IllegalStateException("the service ended; it says: " + log());
      }
      copyCache(data.resolve("cache"), CACHE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private boolean upOrEnded() {
    return !process.isAlive() || get("/health").isPresent();
  }

  /// What it answers; empty if it does not.
  Optional<HttpResponse<String>> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  /// Hands an update in, as Telegram does.
  ///
  /// @return the status, 0 if it did not answer
  int deliver(String update) {
    return send(HttpRequest.newBuilder(uri("/telegram/webhook"))
            .header("content-type", "application/json")
            .header("x-telegram-bot-api-secret-token", SECRET)
            .POST(HttpRequest.BodyPublishers.ofString(update)))
        .map(HttpResponse::statusCode)
        .orElse(0);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /// @return empty if it did not answer within 5 seconds
  Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
    try {
      return Optional.of(
          http.send(
              request.timeout(Duration.ofSeconds(5)).build(),
              HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// As `kill -9` does.
  void kill() {
    process.destroyForcibly();
    await();
  }

  /// Kills the embedded Redis as `kill -9` does, if it runs.
  void killRedis() {
    redis().ifPresent(ProcessHandle::destroyForcibly);
  }

  private Optional<ProcessHandle> redis() {
    try {
      return ProcessHandle.of(
          Long.parseLong(Files.readString(data.resolve("redis/redis.pid")).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
  }

  /// Everything it wrote to its outputs since the first start.
  String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a line to its log that the service itself did not write.
  void writeLog(String line) throws IOException {
    Files.writeString(logFile(), line + "\n", StandardOpenOption.APPEND);
  }

  /// All its threads, virtual ones too, with their names and stacks.
  String threads() throws IOException, InterruptedException {
    Path dump = folder.resolve(data.getFileName() + ".threads");
    Files.deleteIfExists(dump);
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            String.valueOf(process.pid()),
            "Thread.dump_to_file",
            dump.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return Files.readString(dump);
  }

  Path data() {
    return data;
  }

  private Path logFile() {
    return folder.resolve(data.getFileName() + ".log");
  }

  private void await() {
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks it to stop; what does not end within 10 s is killed.
  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      await();
      process.destroyForcibly();
      killRedis();
    }
    http.close();
  }

  private static void copyCache(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /// Without the tests' own classes: their beans are not the service's.
  private static String classPath() {
    String whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(whole.split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
