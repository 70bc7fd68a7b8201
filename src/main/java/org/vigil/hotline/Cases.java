package org.vigil.hotline;

/// What became of a referral, for the person who holds its receipt.
public interface Cases {

  /// Looks a receipt up. Blocks for at most the store's timeout; never throws for a store that is
  /// away.
  ///
  /// @param receipt what the person typed; spaces and hyphens do not matter
  Lookup status(String receipt);

  /// What a look-up came to.
  sealed interface Lookup {
    record Found(CaseStatus status) implements Lookup {}

    /// No such receipt, or it is older than 90 days.
    record Unknown() implements Lookup {}

    /// The store did not answer.
    record Unavailable() implements Lookup {}
  }
}
