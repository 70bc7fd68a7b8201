package org.vigil.privacy;

import java.nio.file.Files;
import java.nio.file.Path;

/// Random keys for tests.
public final class TestKeys {
  private final KeyRing ring;

  public TestKeys() {
    this(KeyRing.generate(2026));
  }

  private TestKeys(KeyRing ring) {
    this.ring = ring;
  }

  /// Keys that several processes share: made by the first of them.
  public static TestKeys at(Path file, Path data) {
    if (!Files.exists(file)) {
      KeyFile.create(file, KeyRing.generate(2026));
    }
    return new TestKeys(KeyFile.read(file, data));
  }

  public Sealer sealer() {
    return new TinkSealer(ring);
  }

  public Pseudonyms pseudonyms() {
    return new KeyedPseudonyms(ring);
  }
}
