package org.vigil.inbox;

import java.time.Duration;
import org.vigil.redis.EntryId;
import org.vigil.redis.InboxKeys;
import org.vigil.redis.LeaseAcquireScript.Grant;

/// The right to work on a partition, for as long as this process may believe in it. Whoever was
/// paused past its end finds it expired by its own clock; a commit is refused by the store anyway.
final class Lease {
  private final InboxKeys keys;
  private final Grant grant;
  private volatile long end;
  private boolean ending;
  private int working;

  /// @param end when it ends if it is not renewed, by [System#nanoTime()]
  Lease(InboxKeys keys, Grant grant, long end) {
    this.keys = keys;
    this.grant = grant;
    this.end = end;
  }

  InboxKeys keys() {
    return keys;
  }

  int partition() {
    return keys.partition();
  }

  long token() {
    return grant.token();
  }

  /// Whether an earlier holder may have tried this entry.
  boolean mayHaveBeenTried(EntryId entry) {
    return entry.compareTo(grant.newest()) <= 0;
  }

  synchronized boolean held() {
    return !ending && System.nanoTime() - end < 0;
  }

  void renewed(long until) {
    end = until;
  }

  /// Nothing new begins under it.
  synchronized void end() {
    ending = true;
    notifyAll();
  }

  /// @return whether work may begin; then [#done] must follow
  synchronized boolean begin() {
    if (!held()) {
      return false;
    }
    working++;
    return true;
  }

  synchronized void done() {
    working--;
    notifyAll();
  }

  /// Blocks until nothing is under way.
  ///
  /// @return false if the time was over before
  synchronized boolean awaitIdle(Duration longest) throws InterruptedException {
    long until = System.nanoTime() + longest.toNanos();
    while (working > 0) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
