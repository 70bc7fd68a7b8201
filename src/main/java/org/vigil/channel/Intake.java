package org.vigil.channel;

/// Where channels hand in what people send.
public interface Intake {

  /// Persists the message; returns only when it is durable. May be repeated: the same id in the
  /// same chat is accepted once.
  ///
  /// @throws IntakeUnavailableException if nothing was stored; the channel gives the [OutageNotice]
  ///     and lets the messenger deliver again
  Acceptance accept(InboundMessage message);

  /// What [#accept] came to.
  enum Acceptance {
    ACCEPTED,
    /// Known already: acknowledge it, nothing more.
    DUPLICATE
  }
}
