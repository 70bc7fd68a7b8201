package org.vigil.redis;

import org.jspecify.annotations.Nullable;

/// Redis did not carry out a command, or did not say so in time: down, slow, or full. Retriable,
/// with the care that [Redis] describes.
public class RedisUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RedisUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
