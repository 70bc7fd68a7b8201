package org.vigil.hotline;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;

/// Which calls a partner takes.
///
/// @param needs what for
/// @param countries where the person is; none: any
/// @param nationalities the person's; none: any
/// @param languages that somebody there reads
record Reach(
    Set<Need> needs, Set<String> countries, Set<String> nationalities, Set<Language> languages) {
  Reach {
    needs = Set.copyOf(needs);
    countries = Set.copyOf(countries);
    nationalities = Set.copyOf(nationalities);
    languages = Set.copyOf(languages);
  }

  /// What is not known about a person rules no partner out: the partner can ask.
  boolean takes(Call call) {
    return needs.contains(call.need())
        && languages.contains(call.language())
        && fits(countries, call.country())
        && fits(nationalities, call.nationality());
  }

  /// How many things of the call the partner names.
  int closeness(Call call) {
    return named(countries, call.country()) + named(nationalities, call.nationality());
  }

  private static boolean fits(Set<String> taken, @Nullable String known) {
    return taken.isEmpty() || known == null || taken.contains(known);
  }

  private static int named(Set<String> taken, @Nullable String known) {
    return known != null && taken.contains(known) ? 1 : 0;
  }
}
