package org.vigil.offer;

import org.vigil.language.Language;

/// Tells how risky a job offer is, and why. Made from content; immutable, safe for many threads.
public interface OfferCheck {

  /// Looks at one text of any kind and length. Pure computation, a few milliseconds, linear in the
  /// length; the same text gives the same assessment.
  Assessment assess(String text);

  /// What a red flag means, in a language or else in English.
  ///
  /// @param slug a flag's slug as in [Assessment.RaisedFlag#slug()]
  RedFlag flag(String slug, Language language);

  /// A warning sign in a person's words.
  ///
  /// @param slug its slug in the catalogue
  /// @param title a few words, fit for a list
  /// @param meaning one or two sentences: why it is a warning, and when it is not
  record RedFlag(String slug, String title, String meaning) {}
}
