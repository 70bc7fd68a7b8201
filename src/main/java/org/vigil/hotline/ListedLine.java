package org.vigil.hotline;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;

/// A public line with its notes in every language.
///
/// @param line without a note
/// @param notes by language; may be empty
/// @param sure whether its sources are of high confidence
record ListedLine(PublicLine line, Map<Language, String> notes, boolean sure) {
  /// The state of lines that belong to no state.
  static final String INTERNATIONAL = "INT";

  ListedLine {
    notes = Map.copyOf(notes);
  }

  /// The line with its note in a language; the English one, marked as such, if there is none.
  PublicLine in(Language language) {
    String note = notes.getOrDefault(language, "");
    if (note.isEmpty() && notes.containsKey(Language.EN)) {
      note = Language.EN.endonym() + ": " + notes.get(Language.EN);
    }
    return new PublicLine(
        line.id(),
        line.name(),
        line.country(),
        line.locatedIn(),
        line.phones(),
        line.abroad(),
        line.messaging(),
        line.web(),
        line.hours(),
        line.serves(),
        note,
        line.sourceDate(),
        line.checked(),
        line.languages());
  }

  boolean serves(String need) {
    return line.serves().contains(need);
  }

  boolean consular() {
    return serves(Serves.CONSULAR);
  }

  boolean international() {
    return line.country().equals(INTERNATIONAL);
  }

  /// Whether it is run by the state, inside that state.
  boolean atHomeIn(@Nullable String country) {
    return line.country().equals(country) && line.locatedIn().isEmpty();
  }

  /// Whether it is an office of a state in another country.
  boolean officeOf(@Nullable String state, @Nullable String country) {
    return line.country().equals(state)
        && line.locatedIn().map(at -> at.equals(country)).orElse(false);
  }

  /// Whether a person outside its country can get through: a short number cannot be dialled there.
  boolean fromAbroad() {
    return !line.abroad().isEmpty() || !line.messaging().isEmpty() || line.web().isPresent();
  }
}
