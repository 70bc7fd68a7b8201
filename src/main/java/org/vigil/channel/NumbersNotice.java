package org.vigil.channel;

import org.jspecify.annotations.Nullable;

/// The public numbers of every country, for whoever cannot or does not want to talk. Needs no
// store.
public interface NumbersNotice {
  /// @param languageHint as in [InboundMessage#languageHint()]
  Reply reply(@Nullable String languageHint);
}
