package org.vigil.redis;

import java.util.Comparator;

/// The id of a stream's entry; ids only grow.
///
/// @param millis when it was added, by the store's clock
/// @param sequence tells entries of one millisecond apart
public record EntryId(long millis, long sequence) implements Comparable<EntryId> {
  /// Before every entry.
  public static final EntryId NONE = new EntryId(0, 0);

  /// Not before any entry.
  public static final EntryId LAST = new EntryId(Long.MAX_VALUE, Long.MAX_VALUE);

  private static final Comparator<EntryId> ORDER =
      Comparator.comparingLong(EntryId::millis).thenComparingLong(EntryId::sequence);

  /// @throws IllegalArgumentException if it is not of the form `<millis>-<sequence>`
  public static EntryId parse(String id) {
    int dash = id.indexOf('-');
    if (dash < 1) {
      throw new IllegalArgumentException("not an entry id");
    }
    return new EntryId(
        Long.parseLong(id, 0, dash, 10), Long.parseLong(id, dash + 1, id.length(), 10));
  }

  /// The last id before this one.
  public EntryId previous() {
    return sequence > 0
        ? new EntryId(millis, sequence - 1)
        : new EntryId(millis - 1, Long.MAX_VALUE);
  }

  @Override
  public int compareTo(EntryId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return millis + "-" + sequence;
  }
}
