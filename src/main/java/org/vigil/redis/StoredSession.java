package org.vigil.redis;

/// A chat's session as stored.
///
/// @param version counts the turns since the session began; 0: there is none
/// @param sealed the session; empty if there is none
public record StoredSession(long version, Sealed sealed) {
  public static final StoredSession NONE = new StoredSession(0, Sealed.NONE);
}
