package org.vigil.hotline;

import java.util.Set;

/// The words that say what a public line is for, as in `serves` of `content/hotlines` and in
/// `{numbers: ...}` of the answers.
final class Serves {
  static final String TRAFFICKING = "trafficking";
  static final String EMERGENCY = "emergency";
  static final String CONSULAR = "consular";

  static final Set<String> ALL =
      Set.of(
          TRAFFICKING,
          EMERGENCY,
          CONSULAR,
          "child",
          "online-fraud",
          "labour-migration",
          "suicide-prevention");

  private Serves() {}
}
