package org.vigil.privacy;

/// Authenticated encryption of everything personal that is stored. The record's id is bound to the
/// sealed bytes, so a sealed record moved under another id does not open.
public interface Sealer {

  /// @param recordId the full name of the record: its Redis key, and its field or entry id if it
  ///     has one
  byte[] seal(String recordId, byte[] plain);

  /// @throws UnreadableRecordException if the bytes were altered, belong to another record, or
  ///     their key is gone
  byte[] open(String recordId, byte[] sealed);
}
