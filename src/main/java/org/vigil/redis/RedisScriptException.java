package org.vigil.redis;

/// A script failed in a way that trying again does not mend: a bug in it, or a key that holds
/// another type. Not retriable.
public class RedisScriptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RedisScriptException(String message, Throwable cause) {
    super(message, cause);
  }
}
