package org.vigil.redis;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The embedded server's configuration, a file that only its owner can read: the password is on no
/// command line.
///
/// @param file where it is
/// @param port on loopback; the same from start to start, so that a forgotten server and a new one
/// can never both open the append-only file: the second to bind ends first
/// @param password random
record ServerConfig(Path file, int port, String password) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern PORT = Pattern.compile("^port ([0-9]+)$", Pattern.MULTILINE);

  static ServerConfig create(Path file, int port) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new ServerConfig(
        file, port, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /// The port that the last server had; empty if there was none.
  static OptionalInt lastPort(Path file) {
    try {
      Matcher port = PORT.matcher(Files.exists(file) ? Files.readString(file) : "");
      return port.find() ? OptionalInt.of(Integer.parseInt(port.group(1))) : OptionalInt.empty();
    } catch (IOException | NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  Path pidFile() {
    return file.resolveSibling("redis.pid");
  }

  RedisURI uri() {
    return RedisURI.Builder.redis("127.0.0.1", port).withPassword(password.toCharArray()).build();
  }

  void write(String maxMemory) throws IOException {
    OwnerOnly.write(
        file,
        """
        # Written anew at each start of Vigil.
        bind 127.0.0.1
        port %d
        requirepass %s
        dir %s
        pidfile %s
        # The command line names this file; it is how a forgotten server is known again.
        set-proc-title no
        loglevel warning
        save ""
        # What was answered is on disk.
        appendonly yes
        appendfsync always
        no-appendfsync-on-rewrite no
        # Only the last, unanswered command can be cut off.
        aof-load-truncated yes
        maxmemory %s
        maxmemory-policy noeviction
        """
            .formatted(port, password, quoted(file.getParent()), quoted(pidFile()), maxMemory));
  }

  private static String quoted(Path path) {
    return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Override
  public String toString() {
    return "ServerConfig[" + port + "]";
  }
}
