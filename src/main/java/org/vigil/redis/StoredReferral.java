package org.vigil.redis;

import java.time.Instant;
import java.util.List;

/// A referral as a turn's commit writes it. Its keys and their lives are those of the outbox.
///
/// @param id the referral's id
/// @param partner the partner's id
/// @param urgent whether it is delivered before others
/// @param created when the person consented
/// @param body the sealed referral
/// @param names where it goes
public record StoredReferral(
    String id, String partner, boolean urgent, Instant created, Sealed body, Names names) {

  List<String> keys() {
    return List.of(names.referral(), names.outbox(), names.partners(), names.receipt());
  }

  void addTo(Arguments arguments) {
    arguments
        .text(id)
        .text(partner)
        .flag(urgent)
        .number(created.toEpochMilli())
        .bytes(body.bytes());
  }

  /// Full names of keys, all in the chat's partition.
  ///
  /// @param referral hash of the referral
  /// @param outbox sorted set of the partner's referrals by next attempt
  /// @param partners set of partners ever used
  /// @param receipt string that leads from the receipt code to the referral
  public record Names(String referral, String outbox, String partners, String receipt) {}
}
