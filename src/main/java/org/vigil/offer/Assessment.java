package org.vigil.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the offer check found in one text.
///
/// @param verdict the verdict
/// @param score how likely the text is a scam offer, 0 to 1
/// @param offerness how likely the text is an offer of work at all, 0 to 1
/// @param flags the red flags raised, heaviest first, each slug once; all of them, the conversation
///     shows five
/// @param contacts phones, links and handles found, as written; personal data
/// @param topic the slug of the topic that tells of this kind of scam, such as `task-scam`; null if
///     none fits
/// @param country where the offer leads (ISO 3166-1 alpha-2), or null if it does not say
public record Assessment(
    Verdict verdict,
    double score,
    double offerness,
    List<RaisedFlag> flags,
    List<String> contacts,
    @Nullable String topic,
    @Nullable String country) {
  public Assessment {
    flags = List.copyOf(flags);
    contacts = List.copyOf(contacts);
  }

  /// A red flag and the words that raised it.
  ///
  /// @param slug the flag's slug in the catalogue
  /// @param evidence a verbatim part of the text, at most 80 characters
  public record RaisedFlag(String slug, String evidence) {}
}
