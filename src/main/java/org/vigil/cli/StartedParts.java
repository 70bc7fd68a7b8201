package org.vigil.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was started, and how to stop it in reverse. A stop may come at any moment, also while
/// something starts.
final class StartedParts {
  private static final Logger LOG = LoggerFactory.getLogger(StartedParts.class);

  private final Deque<Runnable> stops = new ArrayDeque<>();
  private boolean stopping;

  /// Starts a part, unless everything stops already; blocks while another starts.
  ///
  /// @param stop also called if the start failed on its way; may be repeated
  synchronized void start(Runnable start, Runnable stop) {
    if (!stopping) {
      stops.push(stop);
      start.run();
    }
  }

  /// Stops all; waits for the part that starts at the moment, and stops that too. Nothing starts
  /// any more. May be repeated.
  synchronized void stop() {
    stopping = true;
    while (!stops.isEmpty()) {
      try {
        stops.pop().run();
      } catch (RuntimeException e) {
        // The others must still stop: what is stored is safe, and taken up at the next start.
        LOG.error("a part did not stop cleanly", e);
      }
    }
  }
}
