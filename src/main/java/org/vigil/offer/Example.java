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
    OTHER,
    /// The same, but of [OrdinaryTalk]: tells only what an offer is.
    TALK
  }

  boolean offer() {
    return kind == Kind.SCAM || kind == Kind.LEGIT;
  }

  boolean scam() {
    return kind == Kind.SCAM;
  }
}
