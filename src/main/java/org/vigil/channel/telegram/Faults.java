package org.vigil.channel.telegram;

/// Makes exceptions fit for the log.
final class Faults {
  private Faults() {}

  /// The kinds and places of an exception and its causes, without their messages, which may hold
  /// what a person wrote.
  static Throwable withoutWords(Throwable fault) {
    return new Wordless(fault, 0);
  }

  private static final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    Wordless(Throwable of, int depth) {
      super(
          of.getClass().getName(),
          of.getCause() == null || depth == DEEPEST ? null : new Wordless(of.getCause(), depth + 1),
          false,
          true);
      setStackTrace(of.getStackTrace());
    }
  }
}
