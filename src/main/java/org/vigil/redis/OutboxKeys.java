package org.vigil.redis;

/// The keys of one partition's outbox. Everything personal in them is sealed; names hold random
/// referral ids, partners' ids from the configuration, and pseudonyms of receipts only.
///
/// | key | type | life, and who deletes it |
/// | --- | --- | --- |
/// | `referral:<id>` | hash, see below | its body: sweep; the rest: 90 days after the consent |
/// | `outbox:<partner>` | sorted set of ids by next attempt, ms | id: when it ends |
/// | `outbox:<partner>:urgent` | the same, claimed first | the same |
/// | `partners` | set of the partners that ever had a referral | kept |
/// | `parked` | sorted set of ids by ms when they were parked | id: replay, acknowledge, sweep |
/// | `expiry` | sorted set of ids by ms when the body goes | id: replay, sweep |
/// | `receipt:<receipt>` | string, the id | 90 days |
///
/// The hash: `body` sealed under `referral:<id>#body` with the full key name, `partner`, `state` as
/// in `CaseStatus`, `since` ms of that state, `created` ms of the consent, `urgent` 1 or 0,
/// `attempts` that failed since it was last put into the outbox, `claim` the token of the newest
/// attempt. A referral that waits has no time to live: it is never lost by waiting.
///
/// Shared by all partitions: `partners:disabled`, a hash of partners that asked to get nothing more
/// and when they did, ms; field: an operator.
public record OutboxKeys(int partition) {

  /// The partners that answered 410.
  public static String disabled() {
    return Keys.shared("partners", "disabled");
  }

  public String referral(String id) {
    return Keys.of(partition, "referral", id);
  }

  /// What the body of a referral is sealed under.
  public String body(String id) {
    return referral(id) + "#body";
  }

  /// Where a referral goes when its turn is committed.
  ///
  /// @param receipt pseudonym of the receipt
  public StoredReferral.Names names(String id, String partner, boolean urgent, String receipt) {
    return new StoredReferral.Names(
        referral(id), outbox(partner, urgent), partners(), receipt(receipt));
  }

  String outbox(String partner, boolean urgent) {
    return urgent ? Keys.of(partition, "outbox", partner, "urgent") : outbox(partner);
  }

  /// The prefix of the outboxes for an empty partner.
  String outbox(String partner) {
    return Keys.of(partition, "outbox", partner);
  }

  String partners() {
    return Keys.of(partition, "partners");
  }

  String parked() {
    return Keys.of(partition, "parked");
  }

  String expiry() {
    return Keys.of(partition, "expiry");
  }

  String receipt(String receipt) {
    return Keys.of(partition, "receipt", receipt);
  }
}
