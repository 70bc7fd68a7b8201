package org.vigil.channel;

import org.jspecify.annotations.Nullable;

/// Checks an offer in a place where others read along: short, without buttons, and nothing is kept.
/// Needs no store.
public interface QuickCheck {

  /// Fast; may be repeated.
  ///
  /// @param offer the words to check; blank asks how to use it
  /// @param languageHint as in [InboundMessage#languageHint()]
  Card check(String offer, @Nullable String languageHint);

  /// A short answer.
  ///
  /// @param headline its first line, for where only one line fits
  /// @param reply all of it, the headline included
  record Card(String headline, Reply reply) {}
}
