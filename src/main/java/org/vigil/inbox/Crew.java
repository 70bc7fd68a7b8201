package org.vigil.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.privacy.Trace;

/// A fixed number of virtual threads that work off one queue, and some more that only take what is
/// urgent, so that slow work never keeps someone in danger waiting.
final class Crew<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

  private final UrgentFirst<T> queue;
  private final Consumer<T> work;
  private final InboxMeters meters;
  private final List<Thread> threads = new ArrayList<>();

  Crew(UrgentFirst<T> queue, Consumer<T> work, InboxMeters meters) {
    this.queue = queue;
    this.work = work;
    this.meters = meters;
  }

  void start(String name, int size) {
    int reserve = Math.max(1, size / 8);
    for (int i = 0; i < size + reserve; i++) {
      boolean onlyUrgent = i >= size;
      threads.add(Thread.ofVirtual().name(name + "-" + i).start(() -> run(onlyUrgent)));
    }
  }

  private void run(boolean onlyUrgent) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        T item = queue.take(onlyUrgent);
        try {
          work.accept(item);
        } catch (RuntimeException | Error e) {
          meters.bug();
          LOG.error("a bug: {}", Trace.of(e));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Interrupts whoever still works; waits for nobody.
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
