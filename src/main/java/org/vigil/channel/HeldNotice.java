package org.vigil.channel;

import org.jspecify.annotations.Nullable;

/// What is said instead of a reply that comes too late to be pushed onto a screen that others may
/// see: that an answer is here when the person writes. Says nothing of the matter.
public interface HeldNotice {
  /// @param languageHint as in [InboundMessage#languageHint()]
  Reply reply(@Nullable String languageHint);
}
