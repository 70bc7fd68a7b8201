package org.vigil.offer;

import org.jspecify.annotations.Nullable;

/// A text that the classifier learns from.
///
/// @param topic the topic that tells of this kind of scam; null for what is no scam
record Example(String text, Kind kind, @Nullable String topic) {

  enum Kind {
    SCAM,
    /// An honest offer of work.
    LEGIT,
    /// A question, news, chatter, an advertisement: no offer of work.
    OTHER
  }

  boolean scam() {
    return kind == Kind.SCAM;
  }
}
