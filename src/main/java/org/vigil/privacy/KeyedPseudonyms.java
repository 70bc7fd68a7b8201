package org.vigil.privacy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// Pseudonyms under the newest pseudonym key: the first 128 bits of HMAC-SHA-256.
final class KeyedPseudonyms implements Pseudonyms {
  private static final int BYTES = 16;

  private final HashKey newest;
  private final HashKey partition;

  KeyedPseudonyms(KeyRing keys) {
    this.newest = keys.pseudonyms().getFirst();
    this.partition = keys.partition();
  }

  @Override
  public String of(String purpose, String value) {
    byte[] hash = Arrays.copyOf(newest.hash(purpose, value), BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  @Override
  public int partition(String value, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("there must be at least one partition");
    }
    long hash = ByteBuffer.wrap(partition.hash("partition", value)).getLong();
    return (int) Long.remainderUnsigned(hash, count);
  }
}
