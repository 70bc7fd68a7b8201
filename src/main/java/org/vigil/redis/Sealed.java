package org.vigil.redis;

import java.util.Arrays;

/// Sealed bytes on their way to or from the store. Not copied: nobody changes them.
public final class Sealed {
  /// No bytes: there is no record.
  public static final Sealed NONE = new Sealed(new byte[0]);

  private final byte[] bytes;

  public Sealed(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// Says how many, not which.
  @Override
  public String toString() {
    return "Sealed[" + bytes.length + "]";
  }
}
