package org.vigil.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.vigil.redis.StoredSession;
import org.vigil.redis.TakeScript.Entry;

/// The messages of one chat that were read and are not done, oldest first. At most one thread works
/// on a line, so a chat's messages are answered in order.
final class ChatLine {
  private final Tenure tenure;
  private final String chat;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private State state = State.IDLE;

  /// The session after the last commit; null if it is not known. Only for whoever works on
  /// the line.
  @Nullable StoredSession session;

  /// Whether sessions that were read with the messages are older than the stored one. Only
  /// for whoever works on the line.
  boolean stale;

  /// How often the first message failed. Only for whoever works on the line.
  int failures;

  ChatLine(Tenure tenure, String chat) {
    this.tenure = tenure;
    this.chat = chat;
  }

  Tenure tenure() {
    return tenure;
  }

  Place place() {
    return new Place(tenure.lease().keys(), chat);
  }

  /// @return whether the line must be queued: it was idle, or it became urgent while it waits, in
  /// which case it is in both queues and the second to take it finds it claimed
  synchronized boolean add(Entry entry) {
    entries.add(entry);
    if (state == State.IDLE) {
      state = State.READY;
      return true;
    }
    return state == State.READY && entry.urgent();
  }

  synchronized boolean urgent() {
    return entries.stream().anyMatch(Entry::urgent);
  }

  /// @return the message to work on; null if another thread has the line
  synchronized @Nullable Entry claim() {
    if (state != State.READY) {
      return null;
    }
    state = State.WORKING;
    return entries.peek();
  }

  /// The first message is done.
  ///
  /// @return whether there are more; the line must be queued then
  synchronized boolean done() {
    entries.remove();
    failures = 0;
    return again();
  }

  /// The first message will be tried again.
  ///
  /// @return whether the line must be queued
  synchronized boolean again() {
    state = entries.isEmpty() ? State.IDLE : State.READY;
    return state == State.READY;
  }

  synchronized boolean idle() {
    return state == State.IDLE;
  }

  private enum State {
    IDLE,
    READY,
    WORKING
  }
}
