package org.vigil.redis;

/// Redis runs but refuses to store more: its memory limit is reached, or its disk is full. Reading
/// and removing still work. Retriable once there is room.
public class RedisFullException extends RedisUnavailableException {
  private static final long serialVersionUID = 1L;

  public RedisFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
