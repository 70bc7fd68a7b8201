package org.vigil.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for a thread: urgent things first, each kind in the order it came.
final class UrgentFirst<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition any = lock.newCondition();
  private final Condition urgentOnly = lock.newCondition();
  private final Deque<T> urgent = new ArrayDeque<>();
  private final Deque<T> others = new ArrayDeque<>();

  void add(T item, boolean isUrgent) {
    lock.lock();
    try {
      (isUrgent ? urgent : others).add(item);
      any.signal();
      if (isUrgent) {
        urgentOnly.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Blocks until there is something.
  ///
  /// @param onlyUrgent waits for something urgent
  T take(boolean onlyUrgent) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (urgent.isEmpty() && (onlyUrgent || others.isEmpty())) {
        (onlyUrgent ? urgentOnly : any).await();
      }
      return urgent.isEmpty() ? others.remove() : urgent.remove();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return urgent.size() + others.size();
    } finally {
      lock.unlock();
    }
  }
}
