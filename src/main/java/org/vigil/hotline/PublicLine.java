package org.vigil.hotline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigil.language.Language;

/// A public number as the bot may show it, from `content/hotlines`.
///
/// @param id its id there, such as `kh-police-117`
/// @param name the service's name
/// @param country the state that runs it (ISO 3166-1 alpha-2), or `INT`; for a consular line, the
///     state whose nationals it serves
/// @param locatedIn where an embassy sits; empty if in `country`
/// @param phones as dialled in the country where it sits; may be empty
/// @param abroad the same in E.164 for callers from other countries; may be empty
/// @param messaging other ways to write to it, in words; may be empty
/// @param web its site, or empty
/// @param hours when it is open, in words, or empty if not known
/// @param serves what it is for: `trafficking`, `emergency`, `child`, `consular`, `online-fraud`,
///     `labour-migration`, `suicide-prevention`
/// @param note what it needs and how long it may take, in the asked language or English; may be
///     empty
/// @param sourceDate day of its newest source, or the day its pages were read
/// @param checked whether a person has dialled it
public record PublicLine(
    String id,
    String name,
    String country,
    Optional<String> locatedIn,
    List<String> phones,
    List<String> abroad,
    List<String> messaging,
    Optional<String> web,
    Optional<String> hours,
    Set<String> serves,
    String note,
    LocalDate sourceDate,
    boolean checked,
    Set<Language> languages) {
  public PublicLine {
    phones = List.copyOf(phones);
    abroad = List.copyOf(abroad);
    messaging = List.copyOf(messaging);
    serves = Set.copyOf(serves);
    languages = Set.copyOf(languages);
  }

  /// Whether someone can be reached through it at all.
  public boolean reachable() {
    return !phones.isEmpty() || !abroad.isEmpty() || !messaging.isEmpty();
  }
}
