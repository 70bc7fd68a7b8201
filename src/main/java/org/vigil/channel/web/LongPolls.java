package org.vigil.channel.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The pages that wait for a reply on this instance. One page waits once: a newer request of the
/// same chat ends the older one.
final class LongPolls {
  private final Map<String, Poll> waiting = new ConcurrentHashMap<>();
  private final int most;
  private volatile boolean ended;

  /// @param most that may wait at once
  LongPolls(int most) {
    this.most = most;
  }

  /// Begins to wait; the caller closes it. What is woken from now on is not missed.
  Poll open(String chat) {
    Poll poll = new Poll(chat);
    Poll older = waiting.put(chat, poll);
    if (older != null) {
      older.end();
    }
    if (ended) {
      poll.end();
    }
    return poll;
  }

  /// Whether another page may wait; not exact under load.
  boolean room() {
    return waiting.size() < most;
  }

  int size() {
    return waiting.size();
  }

  /// Lets the chat's page look at once.
  void wake(String chat) {
    Poll poll = waiting.get(chat);
    if (poll != null) {
      poll.signal.release();
    }
  }

  /// Lets everybody go, and from now on nobody waits.
  void end() {
    ended = true;
    waiting.values().forEach(Poll::end);
  }

  /// One waiting page.
  final class Poll implements AutoCloseable {
    private final String chat;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean over;

    private Poll(String chat) {
      this.chat = chat;
    }

    /// Blocks until there may be something new, or the time is over.
    ///
    /// @return false if it is not worth looking again: replaced, stopped or interrupted
    boolean await(long nanos) {
      try {
        if (signal.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
          signal.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      return !over;
    }

    private void end() {
      over = true;
      signal.release();
    }

    @Override
    public void close() {
      waiting.remove(chat, this);
    }
  }
}
