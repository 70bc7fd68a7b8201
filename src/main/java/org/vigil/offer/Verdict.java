package org.vigil.offer;

/// What the offer check says of a text. Never "safe".
public enum Verdict {
  HIGH("high"),
  CAUTION("caution"),
  NO_KNOWN_SIGNS("no-known-signs"),
  NOT_AN_OFFER("not-an-offer");

  private final String slug;

  Verdict(String slug) {
    this.slug = slug;
  }

  /// The public name, as `eval offers` prints it.
  public String slug() {
    return slug;
  }
}
