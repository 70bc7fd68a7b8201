package org.vigil.channel;

import org.jspecify.annotations.Nullable;

/// The one answer that needs no store: the hotline numbers, and that the message will be answered.
public interface OutageNotice {
  /// @param languageHint as in [InboundMessage#languageHint()]
  Reply reply(@Nullable String languageHint);
}
