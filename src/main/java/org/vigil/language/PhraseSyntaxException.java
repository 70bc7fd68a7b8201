package org.vigil.language;

/// A phrase that cannot be read. The message says what is wrong; `remedy` what to do.
final class PhraseSyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final String remedy;

  PhraseSyntaxException(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
