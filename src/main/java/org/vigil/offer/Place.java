package org.vigil.offer;

import org.vigil.language.Span;

/// A country or place that an offer names.
///
/// @param country ISO 3166-1 alpha-2
/// @param highRisk whether it is known for scam compounds
/// @param span where it stands in the text as written
record Place(String country, boolean highRisk, Span span) {}
