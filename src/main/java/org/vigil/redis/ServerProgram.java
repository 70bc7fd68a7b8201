package org.vigil.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisExecProvider;

/// The redis-server program to embed.
final class ServerProgram {
  private ServerProgram() {}

  /// @param configured path of the operator's own; empty for the one that comes along, which is
  /// unpacked into `folder` once
  /// @throws IllegalStateException if there is none for this machine, or it cannot be run
  static Path locate(String configured, Path folder) {
    if (!configured.isEmpty()) {
      Path own = Path.of(configured).toAbsolutePath();
      if (!Files.isExecutable(own) || Files.isDirectory(own)) {
        throw new IllegalStateException(
            "vigil.redis.server names "
                + own
                + ", which is not a program. Name a redis-server of version 7.0 or newer, or leave"
                + " it empty for the one that comes along.");
      }
      return own;
    }
    Path program = folder.resolve("redis-server-" + RedisExecProvider.redisVersion);
    if (!Files.isExecutable(program)) {
      unpack(program);
    }
    return program;
  }

  private static void unpack(Path program) {
    try {
      Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
      OwnerOnly.program(unpacked, program);
      Files.deleteIfExists(unpacked);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(
          "The redis-server that comes along cannot be unpacked into "
              + program.getParent()
              + ", or does not exist for this machine. Install one and name it with"
              + " VIGIL_REDIS_SERVER, or set REDIS_URI.",
          e);
    }
  }
}
