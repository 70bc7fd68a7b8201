package org.vigil.privacy;

/// Random keys in memory for tests.
public final class TestKeys {
  private final KeyRing ring = KeyRing.generate(2026);

  public Sealer sealer() {
    return new TinkSealer(ring);
  }

  public Pseudonyms pseudonyms() {
    return new KeyedPseudonyms(ring);
  }
}
