package org.vigil.answer;

import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;

/// Who an answer is for.
///
/// @param language what they read
/// @param location where they are (ISO 3166-1 alpha-2), or null if not known
/// @param nationality their nationality, or null if not known
public record Reader(Language language, @Nullable String location, @Nullable String nationality) {}
