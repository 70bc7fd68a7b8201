package org.vigil.redis;

/// Names of keys. Everything of one partition shares the hash tag `{p<k>}`, so that every script
/// stays in one slot of a cluster. Only pseudonyms and random ids go into a name.
public final class Keys {
  /// Raised when the layout of what is stored changes.
  public static final String SCHEMA = "v1";

  private Keys() {}

  /// The key of something in a partition, for example `v1:{p7}:session:Xa...`.
  public static String of(int partition, String... parts) {
    return SCHEMA + ":{p" + partition + "}:" + String.join(":", parts);
  }

  /// The key of something that all instances share.
  public static String shared(String... parts) {
    return SCHEMA + ":{vigil}:" + String.join(":", parts);
  }
}
