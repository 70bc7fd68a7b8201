package org.vigil.hotline.delivery;

import java.time.Duration;

/// What one delivery attempt to a hotline partner came to.
public sealed interface DeliveryResult {

  /// The partner holds the referral.
  record Accepted() implements DeliveryResult {}

  /// Not delivered; the same request may succeed later.
  ///
  /// @param reason a few fixed words for logs and metrics, such as `status 503`
  /// @param retryAfter shortest wait before the next attempt; zero leaves it to the schedule
  record Deferred(String reason, Duration retryAfter) implements DeliveryResult {
    public Deferred(String reason) {
      this(reason, Duration.ZERO);
    }
  }

  /// The partner will never take this request; a human must look.
  ///
  /// @param reason as for [Deferred]
  record Refused(String reason) implements DeliveryResult {}

  /// The partner wants nothing more from here; a human must talk to it. This referral and all that
  /// wait for it are kept.
  ///
  /// @param reason as for [Deferred]
  record Gone(String reason) implements DeliveryResult {}
}
