package org.vigil.privacy;

/// A stored record does not open: altered, moved, or its key was destroyed. Not retriable.
public class UnreadableRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
