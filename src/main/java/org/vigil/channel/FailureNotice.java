package org.vigil.channel;

import org.jspecify.annotations.Nullable;

/// What is said when a fault of the bot kept it from reading a message, however often it
/// tried: that this message will not be answered, and the hotline numbers.
public interface FailureNotice {
  /// @param languageHint as in [InboundMessage#languageHint()]
  Reply reply(@Nullable String languageHint);
}
