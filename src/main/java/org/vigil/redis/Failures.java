package org.vigil.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisNoScriptException;
import java.util.Set;

/// Turns what Lettuce throws into what the rest of Vigil knows. The messages carry the first word
/// of the server's answer and no more.
final class Failures {
  private static final Set<String> FULL = Set.of("OOM", "MISCONF");

  /// Answers of a server that is not ready, not reachable with these credentials, or not the one
  /// that may write: another time, or after the operator acted, the same command works.
  private static final Set<String> NOT_NOW =
      Set.of(
          "LOADING",
          "BUSY",
          "CLUSTERDOWN",
          "MASTERDOWN",
          "TRYAGAIN",
          "READONLY",
          "NOREPLICAS",
          "NOAUTH",
          "WRONGPASS",
          "NOPERM",
          "MOVED",
          "ASK",
          "UNKILLABLE");

  private Failures() {}

  static boolean scriptIsUnknown(Throwable cause) {
    return cause instanceof RedisNoScriptException;
  }

  static RuntimeException of(String command, Throwable cause) {
    if (!(cause instanceof RedisCommandExecutionException)) {
      return new RedisUnavailableException("Redis did not carry out " + command, cause);
    }
    String message = String.valueOf(cause.getMessage());
    int end = message.indexOf(' ');
    String code = end < 0 ? message : message.substring(0, end);
    if (FULL.contains(code)) {
      return new RedisFullException("Redis stores nothing more: " + code, cause);
    }
    if (NOT_NOW.contains(code)) {
      return new RedisUnavailableException("Redis is not ready: " + code, cause);
    }
    return new RedisScriptException("Redis refused " + command + ": " + code, cause);
  }
}
