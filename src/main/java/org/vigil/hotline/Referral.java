package org.vigil.hotline;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person agreed to send to a partner, frozen as they saw it. Personal data.
///
/// @param id random, stable over all attempts; the partner sees it
/// @param receipt the code the person holds, 16 digits; the partner never sees it
/// @param partner the id of the partner that the consent named
/// @param need what for
/// @param urgent whether someone is in danger now
/// @param consentedAt when the person tapped
/// @param language the person's language, BCP 47
/// @param country where the person is or the offer leads (ISO 3166-1 alpha-2), or null if not known
/// @param nationality the person's, or null if not known
/// @param message the words that the person agreed to send
@Serdeable
public record Referral(
    String id,
    String receipt,
    String partner,
    Need need,
    boolean urgent,
    Instant consentedAt,
    String language,
    @Nullable String country,
    @Nullable String nationality,
    String message) {

  /// The same, agreed to at another moment.
  public Referral consentedAt(Instant moment) {
    return new Referral(
        id, receipt, partner, need, urgent, moment, language, country, nationality, message);
  }

  /// Names the partner only.
  @Override
  public String toString() {
    return "Referral[" + partner + "]";
  }
}
