package org.vigil.offer;

import java.util.Optional;
import java.util.function.Function;
import org.vigil.language.Span;

/// A rule that raises a red flag on what was read out of an offer, beside the flag's phrases.
///
/// @param flag the flag's slug in the catalogue
/// @param evidence the part of the text that raises it; empty if nothing does
record Policy(String flag, Function<JobOffer, Optional<Span>> evidence) {

  Optional<Span> apply(JobOffer offer) {
    return evidence.apply(offer);
  }
}
