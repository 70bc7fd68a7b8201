package org.vigil.hotline;

import org.vigil.redis.StoredReferral;

/// Turns a consented referral into what the commit of its turn stores: the sealed body, its place
/// in the partner's outbox, and the receipt.
public interface OutboxEntries {

  /// Pure; the same referral gives the same keys.
  ///
  /// @param partition the chat's partition, where all of it is stored
  StoredReferral entry(int partition, Referral referral);
}
