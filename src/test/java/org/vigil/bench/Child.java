package org.vigil.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A server that runs as a process of its own.
///
/// @param startUp from the start of the process to the first good answer
record Child(Process process, int port, Duration startUp) implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// Starts it and blocks until it answers, two minutes at most.
  ///
  /// @param path what it answers with 200 once it is up
  static Child start(List<String> command, Map<String, String> environment, int port, String path)
      throws IOException {
    File log = Path.of("target", "bench", "child-" + port + ".log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    builder.environment().keySet().removeIf(Child::configures);
    builder.environment().putAll(environment);
    long begun = System.nanoTime();
    Process process = builder.start();
    while (!answers(port, path)) {
      if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
        process.destroyForcibly();
        throw new IOException("a server did not start; see " + log);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return new Child(process, port, Duration.ofNanos(System.nanoTime() - begun));
  }

  /// What the machine sets for a Vigil of its own must not change what is measured.
  private static boolean configures(String variable) {
    return variable.startsWith("VIGIL_")
        || variable.startsWith("TELEGRAM_")
        || variable.startsWith("REDIS_");
  }

  private static boolean answers(int port, String path) {
    try (Wire wire = Wire.to(port)) {
      return wire.ask("GET", path, "", new byte[0]).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /// MB of memory that it keeps resident.
  double resident() throws IOException {
    return resident(process.pid());
  }

  static double resident(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
      }
    }
    return Double.NaN;
  }

  /// Ends it as an operator would; blocks 30 s at most.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
