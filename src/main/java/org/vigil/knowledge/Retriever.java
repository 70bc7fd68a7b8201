package org.vigil.knowledge;

import org.vigil.language.Language;

/// Finds the topics that fit a question.
public interface Retriever {

  /// Ranks the topics for a question in a language. Pure computation, a few milliseconds; the same
  /// content and question give the same ranking. Safe for use by many threads.
  Ranking rank(String question, Language language);
}
