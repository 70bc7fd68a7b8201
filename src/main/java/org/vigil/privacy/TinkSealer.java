package org.vigil.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/// Seals with AES-256-GCM. Sealed bytes are one byte for the layout, then what Tink makes (which
/// names its key, so that old records open after a rotation). The layout byte and the record's id
/// are bound as associated data.
final class TinkSealer implements Sealer {
  private static final byte LAYOUT = 1;

  private final Aead aead;

  TinkSealer(KeyRing keys) {
    this.aead = keys.aead();
  }

  @Override
  public byte[] seal(String recordId, byte[] plain) {
    try {
      byte[] sealed = aead.encrypt(plain, associated(recordId));
      byte[] record = new byte[sealed.length + 1];
      record[0] = LAYOUT;
      System.arraycopy(sealed, 0, record, 1, sealed.length);
      return record;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  @Override
  public byte[] open(String recordId, byte[] sealed) {
    if (sealed.length == 0 || sealed[0] != LAYOUT) {
      throw new UnreadableRecordException(
          "the record has a layout this version does not know", null);
    }
    try {
      return aead.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), associated(recordId));
    } catch (GeneralSecurityException e) {
      throw new UnreadableRecordException("the record does not open", e);
    }
  }

  private static byte[] associated(String recordId) {
    byte[] id = recordId.getBytes(StandardCharsets.UTF_8);
    byte[] associated = new byte[id.length + 1];
    associated[0] = LAYOUT;
    System.arraycopy(id, 0, associated, 1, id.length);
    return associated;
  }
}
