package org.vigil.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A key for HMAC-SHA-256.
final class HashKey {
  static final int LENGTH = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final int year;
  private final byte[] bytes;
  private final SecretKeySpec key;

  /// @param year the year it was made in
  /// @throws IllegalArgumentException if it has not 32 bytes
  HashKey(int year, byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash key has " + LENGTH + " bytes");
    }
    this.year = year;
    this.bytes = bytes.clone();
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  int year() {
    return year;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// The keyed hash, 32 bytes. The purpose is kept apart from the value: no two pairs share a hash.
  byte[] hash(String purpose, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot compute " + ALGORITHM, e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HashKey that && year == that.year && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return year;
  }

  /// Without the key.
  @Override
  public String toString() {
    return "HashKey[year=" + year + "]";
  }
}
