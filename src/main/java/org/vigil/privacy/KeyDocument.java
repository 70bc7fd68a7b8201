package org.vigil.privacy;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/// The key file's JSON.
///
/// @param version 1; another one was written by a newer Vigil
/// @param records a Tink keyset, itself JSON
/// @param pseudonyms one key for each year
/// @param partition the key that spreads chats over partitions
@Serdeable
record KeyDocument(int version, String records, List<Hash> pseudonyms, Hash partition) {
  private static final int VERSION = 1;

  /// @param key 32 bytes as base64
  @Serdeable
  record Hash(int year, String key) {
    static Hash of(HashKey key) {
      return new Hash(key.year(), Base64.getEncoder().encodeToString(key.bytes()));
    }

    HashKey toKey() {
      return new HashKey(year, Base64.getDecoder().decode(key));
    }
  }

  static byte[] write(KeyRing keys) {
    KeyDocument document =
        new KeyDocument(
            VERSION,
            keys.recordsAsJson(),
            keys.pseudonyms().stream().map(Hash::of).toList(),
            Hash.of(keys.partition()));
    try {
      return ObjectMapper.getDefault().writeValueAsBytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalArgumentException if this is not a whole key file of this version; the message
  ///     holds nothing of it
  static KeyRing read(byte[] json) {
    KeyDocument document;
    try {
      document = ObjectMapper.getDefault().readValue(json, KeyDocument.class);
    } catch (IOException | RuntimeException e) {
      // Without the cause: its message quotes what it read.
      throw new IllegalArgumentException("it is damaged");
    }
    if (document.version != VERSION) {
      throw new IllegalArgumentException("it was written by another version of Vigil");
    }
    try {
      return new KeyRing(
          KeyRing.parseRecords(document.records),
          document.pseudonyms.stream().map(Hash::toKey).toList(),
          document.partition.toKey());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("it is damaged");
    }
  }

  /// Without a key in it.
  @Override
  public String toString() {
    return "KeyDocument[version=" + version + "]";
  }
}
