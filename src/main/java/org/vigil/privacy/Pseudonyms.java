package org.vigil.privacy;

/// Keyed hashes that stand for personal values in keys, logs and metrics. Without the key file
/// nobody can test whether a pseudonym belongs to a known chat or number.
public interface Pseudonyms {

  /// The pseudonym of a value: 22 characters of base64url. The same purpose and value give the same
  /// pseudonym; another purpose gives an unrelated one.
  ///
  /// @param purpose what it is used for, such as `chat`, `message`, `receipt`
  String of(String purpose, String value);

  /// The partition of a value, from a keyed hash under a key of its own that never rotates.
  ///
  /// @return 0 to `count - 1`
  int partition(String value, int count);
}
