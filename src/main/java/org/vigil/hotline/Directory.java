package org.vigil.hotline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;

/// The public numbers. Made from content; immutable, safe for many threads.
public interface Directory {

  /// The lines that serve a need, for a person of a nationality in a country: an Indian in Phnom
  /// Penh sees the Cambodian line and the Indian embassy there. Lines where the person is come
  /// first, then those of their state for people abroad, then international ones; lines that can be
  /// reached before those that have only a site. Empty where nothing is known: the caller says so.
  ///
  /// @param serves as in [PublicLine#serves()]
  /// @param location where the person is (ISO 3166-1 alpha-2), or null if not known
  /// @param nationality the person's, or null if not known
  /// @param language for the notes
  List<PublicLine> lines(
      String serves, @Nullable String location, @Nullable String nationality, Language language);

  /// One line by its id.
  Optional<PublicLine> line(String id, Language language);

  /// The states that have a line of their own that can be reached.
  Set<String> countries();
}
