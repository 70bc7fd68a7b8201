package org.vigil.redis;

/// A Redis that answers must not be used: it would lose what it accepted, or it belongs to another
/// partition count. Its message says what the operator does about it.
public final class StoreRefusedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  StoreRefusedException(String message) {
    super(message);
  }
}
