package org.vigil.conversation;

import java.util.List;
import org.vigil.language.Language;

/// What a turn tells of how well questions are answered. Not a text: single words, out of order,
/// for counting how many people use each.
///
/// @param topic slug of the topic that was answered, or else came nearest; empty if none did
/// @param words at most [Salient#MOST], none of them a number, link or handle; may be empty
public record Feedback(Kind kind, Language language, String topic, List<String> words) {

  public Feedback {
    words = List.copyOf(words);
  }

  /// What happened to the question.
  public enum Kind {
    /// No entry was sure enough, and none of those offered was chosen.
    UNANSWERED,
    /// An entry came, and the person says that it did not help.
    NOT_HELPFUL,
    /// An entry came, and the person says that it helped.
    HELPFUL
  }
}
