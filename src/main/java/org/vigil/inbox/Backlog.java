package org.vigil.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.redis.EntryId;
import org.vigil.redis.TakeScript.Entry;

/// What was read from one partition and is not done, chat by chat.
final class Backlog {
  private static final int CAPACITY = 256;

  private final Tenure tenure;
  private final UrgentFirst<ChatLine> ready;
  private final Map<String, ChatLine> lines = new HashMap<>();
  private final Set<EntryId> known = new HashSet<>();

  Backlog(Tenure tenure, UrgentFirst<ChatLine> ready) {
    this.tenure = tenure;
    this.ready = ready;
  }

  /// Queues what is not in here already.
  synchronized void add(List<Entry> entries) {
    for (Entry entry : entries) {
      if (known.add(entry.id())) {
        ChatLine line =
            lines.computeIfAbsent(entry.chat(), chat -> new ChatLine(tenure, entry.chat()));
        if (line.add(entry)) {
          ready.add(line, entry.urgent());
        }
      }
    }
  }

  /// How many more may be read, urgent ones aside.
  synchronized int room() {
    return Math.max(0, CAPACITY - known.size());
  }

  synchronized void done(ChatLine line, Entry entry) {
    boolean full = room() == 0;
    known.remove(entry.id());
    if (line.done()) {
      ready.add(line, line.urgent());
    } else if (line.idle()) {
      lines.remove(entry.chat());
    }
    if (full) {
      tenure.bell().ring();
    }
  }

  synchronized void again(ChatLine line) {
    if (line.again()) {
      ready.add(line, line.urgent());
    }
  }
}
