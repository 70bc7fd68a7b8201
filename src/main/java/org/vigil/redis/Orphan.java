package org.vigil.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A redis-server that outlived the Vigil that started it. It is stopped, not adopted:
/// everything it answered is on disk, and the one that follows is a child with a fresh
/// password and the settings of today.
final class Orphan {
  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Orphan() {}

  /// Stops the server that the pid file names, if it still is ours. Blocks until it is gone.
  static void stopRecorded(Path pidFile, Path config) {
    recordedPid(pidFile)
        .flatMap(ProcessHandle::of)
        .filter(process -> runs(process, config))
        .ifPresent(Orphan::stop);
  }

  /// Stops any server that runs with this configuration, recorded or not.
  static void stopAny(Path config) {
    ProcessHandle.allProcesses()
        .filter(process -> runs(process, config))
        .toList()
        .forEach(Orphan::stop);
  }

  private static Optional<Long> recordedPid(Path pidFile) {
    try {
      return Files.exists(pidFile)
          ? Optional.of(Long.valueOf(Files.readString(pidFile).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// A pid is given to another process sooner or later; only the command line tells.
  private static boolean runs(ProcessHandle process, Path config) {
    return process.isAlive()
        && process.pid() != ProcessHandle.current().pid()
        && process.info().commandLine().orElse("").endsWith(" " + config);
  }

  private static void stop(ProcessHandle process) {
    LOG.info("stopping a Redis that an earlier start of Vigil left behind");
    process.destroy();
    if (!gone(process)) {
      process.destroyForcibly();
      if (!gone(process)) {
        throw new IllegalStateException(
            "The Redis of an earlier start, process "
                + process.pid()
                + ", does not end. Stop it, then start Vigil again.");
      }
    }
  }

  private static boolean gone(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    } catch (ExecutionException e) {
      return !process.isAlive();
    }
  }
}
