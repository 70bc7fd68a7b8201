package org.vigil.hotline;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// A referral that nobody took, without what it says.
///
/// @param reference what [DeadLetters#replay] takes
/// @param partner the partner's id
/// @param urgent whether someone was in danger
/// @param consented when the person agreed
/// @param parked when it was given up
/// @param failures attempts that failed
@Serdeable
public record DeadLetter(
    String reference,
    String partner,
    boolean urgent,
    Instant consented,
    Instant parked,
    int failures) {}
