package org.vigil.hotline;

import java.time.Duration;

/// How long a referral is tried and kept, from safety.md.
final class ReferralLife {
  /// From the consent: then it is parked for a human.
  static final Duration GIVE_UP = Duration.ofDays(14);

  /// From the consent: then what it says is deleted, delivered or not.
  static final Duration BODY = Duration.ofDays(15);

  /// From the partner's confirmation: then what it says is deleted.
  static final Duration BODY_AFTER_DELIVERY = Duration.ofDays(1);

  private ReferralLife() {}
}
