package org.vigil.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;

/// All keys of an installation. Records may be sealed with any key of the set and are sealed with
/// its primary one; pseudonyms have a key for each year; the partition key never changes, because
/// what waits in a partition would be looked for in another.
///
/// @param records the AES-256-GCM keys that seal records
/// @param pseudonyms at least one, newest first
/// @param partition the key that spreads chats over partitions
record KeyRing(KeysetHandle records, List<HashKey> pseudonyms, HashKey partition) {
  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  KeyRing {
    if (pseudonyms.isEmpty()) {
      throw new IllegalArgumentException("no pseudonym key");
    }
    pseudonyms =
        pseudonyms.stream().sorted(Comparator.comparingInt(HashKey::year).reversed()).toList();
  }

  /// Fresh random keys.
  static KeyRing generate(int year) {
    try {
      return new KeyRing(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
          List.of(randomKey(year)),
          randomKey(year));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make AES-256-GCM keys", e);
    }
  }

  private static HashKey randomKey(int year) {
    byte[] bytes = new byte[HashKey.LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new HashKey(year, bytes);
  }

  /// @param records a Tink keyset as JSON
  /// @throws IllegalArgumentException if it is none, or not one that can seal
  static KeysetHandle parseRecords(String records) {
    try {
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(records, InsecureSecretKeyAccess.get());
      keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
      return keys;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the record keys are damaged", e);
    }
  }

  /// The record keys in clear, as a Tink keyset in JSON.
  String recordsAsJson() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(records, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the record keys cannot be written", e);
    }
  }

  Aead aead() {
    try {
      return records.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the record keys cannot seal", e);
    }
  }

  /// Without a key in it.
  @Override
  public String toString() {
    return "KeyRing[pseudonym keys=" + pseudonyms.size() + "]";
  }
}
