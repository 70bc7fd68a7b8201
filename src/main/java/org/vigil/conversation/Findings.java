package org.vigil.conversation;

import java.util.Optional;
import org.vigil.hotline.Cases;
import org.vigil.knowledge.Ranking;
import org.vigil.language.Language;
import org.vigil.offer.Assessment;
import org.vigil.safety.Danger;

/// What was found out about a message before anything is decided.
///
/// @param danger what the words say about danger
/// @param language the language the words are in; empty if that is not sure
/// @param wish a language that the words ask for; empty if they ask for none
/// @param assessment what the offer check says of the words
/// @param ranking the topics that fit the words; empty where danger is what is talked
///     about next, which does not wait for it
/// @param lookup the case of a receipt, if one was asked for
/// @param fresh ids for a draft, should one be made
record Findings(
    Danger danger,
    Optional<Language> language,
    Optional<Language> wish,
    Assessment assessment,
    Ranking ranking,
    Optional<Cases.Lookup> lookup,
    Fresh fresh) {

  /// Unused ids.
  ///
  /// @param draft random, 22 characters of base64url
  /// @param receipt a receipt code of the chat's partition
  record Fresh(String draft, String receipt) {}
}
