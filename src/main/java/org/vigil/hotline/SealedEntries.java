package org.vigil.hotline;

import jakarta.inject.Singleton;
import org.vigil.hotline.delivery.ReferralEvent;
import org.vigil.privacy.Pseudonyms;
import org.vigil.privacy.Sealer;
import org.vigil.redis.OutboxKeys;
import org.vigil.redis.Sealed;
import org.vigil.redis.StoredReferral;

/// Freezes a referral as the event that the partner will get: from here on nobody changes a byte of
/// it. The receipt is not in it; its pseudonym alone leads to the case.
@Singleton
final class SealedEntries implements OutboxEntries {
  static final String RECEIPT = "receipt";

  private final Sealer sealer;
  private final Pseudonyms pseudonyms;

  SealedEntries(Sealer sealer, Pseudonyms pseudonyms) {
    this.sealer = sealer;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public StoredReferral entry(int partition, Referral referral) {
    OutboxKeys keys = new OutboxKeys(partition);
    ReferralEvent event =
        new ReferralEvent(
            new CaseRef(partition, referral.id()).toString(),
            referral.partner(),
            referral.need().slug(),
            referral.urgent(),
            referral.consentedAt(),
            referral.language(),
            referral.country(),
            referral.nationality(),
            referral.message());
    byte[] sealed = sealer.seal(keys.body(referral.id()), event.write(referral.id()));
    return new StoredReferral(
        referral.id(),
        referral.partner(),
        referral.urgent(),
        referral.consentedAt(),
        new Sealed(sealed),
        keys.names(
            referral.id(),
            referral.partner(),
            referral.urgent(),
            pseudonyms.of(RECEIPT, referral.receipt())));
  }
}
