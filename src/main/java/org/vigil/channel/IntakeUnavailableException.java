package org.vigil.channel;

/// The message could not be made durable: the store is down, slow or full. Retriable.
public class IntakeUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntakeUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
