package org.vigil.privacy;

import org.jspecify.annotations.Nullable;

/// A stored record does not open: altered, moved, or its key was destroyed. Not retriable.
public class UnreadableRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
