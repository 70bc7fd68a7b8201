package org.vigil.hotline;

import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;

/// What a partner is looked for by.
///
/// @param need what for
/// @param urgent whether someone is in danger now
/// @param country where the person is or the offer leads (ISO 3166-1 alpha-2), or null if not known
/// @param nationality the person's, or null if not known
/// @param language what the person speaks
public record Call(
    Need need,
    boolean urgent,
    @Nullable String country,
    @Nullable String nationality,
    Language language) {}
