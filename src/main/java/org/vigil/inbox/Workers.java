package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.vigil.redis.TakeScript.Entry;

/// The threads that answer messages, of all partitions together.
@Singleton
final class Workers implements AutoCloseable {
  private final Turns turns;
  private final Later later;
  private final int size;
  private final Crew<ChatLine> crew;

  Workers(Turns turns, Tenures tenures, Later later, InboxMeters meters, WorkSettings settings) {
    this.turns = turns;
    this.later = later;
    this.size = settings.turns();
    this.crew = new Crew<>(tenures.ready(), this::work, meters);
  }

  void start() {
    crew.start("turn", size);
  }

  private void work(ChatLine line) {
    Entry entry = line.claim();
    if (entry == null || !line.tenure().lease().begin()) {
      return;
    }
    Optional<Duration> wait;
    try {
      wait = turns.attempt(line, entry);
    } finally {
      line.tenure().lease().done();
    }
    Backlog backlog = line.tenure().backlog();
    if (wait.isEmpty()) {
      backlog.done(line, entry);
    } else {
      later.after(wait.get(), () -> backlog.again(line));
    }
  }

  @Override
  public void close() {
    crew.close();
    later.close();
  }
}
