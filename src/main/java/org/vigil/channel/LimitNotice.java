package org.vigil.channel;

import org.jspecify.annotations.Nullable;

/// What a chat that writes too much is told, every 30 seconds at most: the hotline numbers, and
/// that the last messages were not read. Needs no store.
public interface LimitNotice {
  /// @param languageHint as in [InboundMessage#languageHint()]
  Reply reply(@Nullable String languageHint);
}
