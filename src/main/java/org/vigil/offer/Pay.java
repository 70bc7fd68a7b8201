package org.vigil.offer;

import org.vigil.language.Span;

/// Pay that an offer names.
///
/// @param usdAMonth the higher end, in US dollars a month, by the table of `pay.yml`
/// @param currency ISO 4217
/// @param span where it stands in the text as written
record Pay(double usdAMonth, String currency, Span span) {}
