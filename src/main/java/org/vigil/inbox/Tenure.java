package org.vigil.inbox;

/// One holding of one partition: its lease, and what was read under it. When the lease is lost all
/// of it is forgotten; the store has it still.
final class Tenure {
  private final Lease lease;
  private final Bell bell = new Bell();
  private final Backlog backlog;
  private final ReplyLines replies;
  private volatile int depth;

  Tenure(Lease lease, UrgentFirst<ChatLine> ready) {
    this.lease = lease;
    this.backlog = new Backlog(this, ready);
    this.replies = new ReplyLines(lease);
  }

  Lease lease() {
    return lease;
  }

  /// Rings when something came into the partition.
  Bell bell() {
    return bell;
  }

  Backlog backlog() {
    return backlog;
  }

  ReplyLines replies() {
    return replies;
  }

  /// Messages that waited in the store when it was last looked at.
  int depth() {
    return depth;
  }

  void seenDepth(int entries) {
    depth = entries;
  }
}
