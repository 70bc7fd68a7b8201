package org.vigil.redis;

/// The keys of what people ask in vain, shared by all partitions. Names hold keyed hashes only.
///
/// | key | type | life, and who deletes it |
/// | --- | --- | --- |
/// | `gaps` | sorted set of clusters by last use, at most 5,000 | 30 days after the last count |
/// | `gap:<cluster>` | hash {a field a person, `d` sealed words} | 30 days after its first
/// person; or when it is the oldest of too many |
///
/// A person's field is a hash of person and cluster, so that nobody can tell which clusters are of
/// one person. The words are sealed under the key's full name, and are there only once five people
/// are.
public final class GapKeys {
  private GapKeys() {}

  static String index() {
    return Keys.shared("gaps");
  }

  /// The key of a cluster.
  public static String cluster(String name) {
    return Keys.shared("gap", name);
  }
}
