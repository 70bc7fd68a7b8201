package org.vigil.redis;

import java.time.Instant;
import java.util.List;

/// A referral in the outbox, without what it says.
///
/// @param partition where it is stored
/// @param id the referral's id
/// @param partner the partner's id
/// @param urgent whether it is delivered before others
/// @param created when the person consented
public record OutboxEntry(
    int partition, String id, String partner, boolean urgent, Instant created) {

  OutboxKeys keys() {
    return new OutboxKeys(partition);
  }

  /// Its hash and both outboxes of its partner.
  List<String> waitingKeys() {
    OutboxKeys keys = keys();
    return List.of(keys.referral(id), keys.outbox(partner, false), keys.outbox(partner, true));
  }

  /// The same, and the sets of what is parked and of what expires.
  List<String> allKeys() {
    OutboxKeys keys = keys();
    return List.of(
        keys.referral(id),
        keys.outbox(partner, false),
        keys.outbox(partner, true),
        keys.parked(),
        keys.expiry());
  }
}
