package org.vigil.inbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.redis.StoredReply.Header;

/// The replies that wait for one chat, as far as they are in memory. At most one thread works on a
/// line, so they go out in order.
final class ReplyLine {
  private final Lease lease;
  private final String chat;
  private final String channel;
  private final Deque<Part> parts = new ArrayDeque<>();
  private State state = State.IDLE;

  /// Whether all that waits in the store is in here.
  private boolean complete = true;

  private boolean urgent;
  private boolean cameSince;
  private @Nullable Header newest;

  /// Sends in a row that did not work. Only for whoever works on the line.
  int deferrals;

  /// Whether the person was told that something is held back. Only for whoever works on the line.
  boolean noticed;

  ReplyLine(Lease lease, String chat, String channel) {
    this.lease = lease;
    this.chat = chat;
    this.channel = channel;
  }

  Lease lease() {
    return lease;
  }

  Place place() {
    return new Place(lease.keys(), chat);
  }

  String chat() {
    return chat;
  }

  String channel() {
    return channel;
  }

  synchronized boolean urgent() {
    return urgent;
  }

  /// When the newest reply was made.
  synchronized Instant newest() {
    return newest == null ? Instant.MAX : newest.created();
  }

  /// Its id; empty if there is none.
  synchronized String newestId() {
    return newest == null ? "" : newest.id();
  }

  /// Appends what a commit made.
  ///
  /// @param waiting how many wait in the store, these included: with more than are in here, held or
  /// confirmed in between, the line is read again
  synchronized void append(List<Part> fresh, int waiting, boolean isUrgent) {
    if (complete && waiting == parts.size() + fresh.size()) {
      parts.addAll(fresh);
    } else {
      incomplete();
    }
    newest = fresh.getLast().header();
    urgent |= isUrgent;
    cameSince = true;
  }

  synchronized void makeUrgent(boolean isUrgent) {
    urgent |= isUrgent;
  }

  /// What is in here is not what waits in the store.
  synchronized void incomplete() {
    parts.clear();
    complete = false;
  }

  /// Takes what was read from the store.
  synchronized void loaded(List<Part> read, boolean all, @Nullable Header newestOfAll) {
    parts.clear();
    parts.addAll(read);
    complete = all && !cameSince;
    newest = newestOfAll;
  }

  /// @return the next part; null if it must be read from the store, or there is none
  synchronized @Nullable Part head() {
    return parts.peek();
  }

  synchronized boolean mustLoad() {
    return parts.isEmpty() && !complete;
  }

  synchronized void sent(Part part) {
    deferrals = 0;
    if (!parts.isEmpty() && parts.element().header().id().equals(part.header().id())) {
      parts.remove();
    }
  }

  /// Everything that was in here is settled in the store; what came since is read again.
  synchronized void settled() {
    parts.clear();
    complete = !cameSince;
  }

  /// @return whether the line must be queued
  synchronized boolean wake(boolean force) {
    if (state == State.IDLE || (force && state == State.PARKED)) {
      state = State.READY;
      return true;
    }
    // It became urgent while it waits: it is in both queues then, and the second to take it finds
    // it claimed.
    return state == State.READY && urgent;
  }

  synchronized boolean claim() {
    if (state != State.READY) {
      return false;
    }
    state = State.WORKING;
    cameSince = false;
    return true;
  }

  /// Must wait; what is in memory is let go.
  synchronized void park() {
    state = State.PARKED;
    incomplete();
  }

  /// @return whether nothing waits, so that the line may go
  synchronized boolean finish() {
    if (parts.isEmpty() && complete) {
      return true;
    }
    state = State.IDLE;
    return false;
  }

  /// One part.
  record Part(Header header, Outgoing outgoing) {}

  private enum State {
    IDLE,
    READY,
    WORKING,
    PARKED
  }
}
