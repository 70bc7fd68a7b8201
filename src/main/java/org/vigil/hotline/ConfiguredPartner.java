package org.vigil.hotline;

import java.time.Instant;
import org.vigil.hotline.delivery.DeliveryTarget;

/// A partner as an operator configured it.
///
/// @param id lower case
/// @param name the partner's own name
/// @param use whether it gets anything
/// @param reach which calls it takes
/// @param hours when somebody reads
/// @param target where it takes them
record ConfiguredPartner(
    String id, String name, Use use, Reach reach, OpeningHours hours, DeliveryTarget target) {

  /// Whether a partner gets anything.
  enum Use {
    ON,
    /// It gets everything, and nobody reads it; the consent says so.
    TEST,
    OFF
  }

  boolean enabled() {
    return use != Use.OFF;
  }

  /// As a person sees it.
  Partner partner(Instant now) {
    return new Partner(id, name, use == Use.TEST, hours.readSoon(now));
  }
}
