package org.vigil.hotline;

import java.time.Instant;

/// How far a referral has come.
///
/// @param partner the partner's id
/// @param state the last state reached
/// @param since when it was reached
public record CaseStatus(String partner, State state, Instant since) {
  /// The states, in the order in which they are reached.
  public enum State {
    /// Durable here, not yet with the partner.
    WAITING,
    /// The partner's system confirmed that it has it.
    DELIVERED,
    /// A person at the partner confirmed that they read it.
    ACKNOWLEDGED,
    /// The partner will never take it, or it could not be delivered for 14 days; nobody has read
    /// it.
    REFUSED
  }
}
