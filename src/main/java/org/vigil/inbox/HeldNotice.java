package org.vigil.inbox;

import org.jspecify.annotations.Nullable;
import org.vigil.channel.Reply;

/// What is said instead of a reply that comes too late to be pushed onto a screen that others may
/// see: that an answer is here when the person writes. Says nothing of the matter.
public interface HeldNotice {
  /// @param languageHint as in [org.vigil.channel.InboundMessage#languageHint()]
  Reply reply(@Nullable String languageHint);
}
