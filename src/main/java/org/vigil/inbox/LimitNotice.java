package org.vigil.inbox;

import org.jspecify.annotations.Nullable;
import org.vigil.channel.Reply;

/// What a chat that writes too much is told, every 30 seconds at most: the hotline numbers, and
/// that the last messages were not read. Needs no store.
public interface LimitNotice {
  /// @param languageHint as in [org.vigil.channel.InboundMessage#languageHint()]
  Reply reply(@Nullable String languageHint);
}
