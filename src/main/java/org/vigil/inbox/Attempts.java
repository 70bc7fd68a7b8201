package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.vigil.redis.AttemptScript;
import org.vigil.redis.EntryId;
import org.vigil.redis.Redis;
import org.vigil.redis.StoredSession;
import org.vigil.redis.TakeScript;
import org.vigil.redis.TakeScript.Entry;

/// Finds the messages that the service fails at again and again. The first try of a message is not
/// counted, so the usual way costs nothing; one that an earlier holder may have tried is.
@Singleton
final class Attempts {
  private static final int MOST = 5;
  private static final Duration FIRST_WAIT = Duration.ofMillis(20);

  private final AttemptScript attempt;
  private final TakeScript take;
  private final ReentrantLock suspects = new ReentrantLock();

  Attempts(Redis redis) {
    this.attempt = new AttemptScript(redis);
    this.take = new TakeScript(redis);
  }

  /// Messages that were tried before a crash are tried one at a time, so that the next crash counts
  /// against one only.
  ///
  /// @return whether it may be tried now; then [#end] must follow
  boolean begin(Entry entry) {
    return !suspect(entry) || suspects.tryLock();
  }

  void end(Entry entry) {
    if (suspect(entry)) {
      suspects.unlock();
    }
  }

  private static boolean suspect(Entry entry) {
    return entry.attempts() > 0;
  }

  /// Counts the attempt that begins now, if an earlier one may have been.
  ///
  /// @param failures attempts that failed since the entry was read
  /// @return whether there were too many
  boolean tooMany(Lease lease, Entry entry, int failures) {
    if (failures >= MOST) {
      return true;
    }
    if (failures == 0 && !lease.mayHaveBeenTried(entry.id())) {
      return false;
    }
    int count = attempt.run(lease.keys(), lease.token(), entry.id());
    if (count < 0) {
      lease.end();
    }
    return count > MOST;
  }

  /// How long to wait after this many failures: less than a second.
  static Duration wait(int failures) {
    return FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST));
  }

  /// The session as it is now; empty if the entry is gone, or the lease.
  Optional<StoredSession> session(Lease lease, Entry entry) {
    TakeScript.From only = new TakeScript.From(entry.id().previous(), EntryId.LAST, 1, false);
    return take.run(lease.keys(), lease.token(), only)
        .flatMap(batch -> batch.entries().stream().findFirst())
        .filter(found -> found.id().equals(entry.id()))
        .map(Entry::session);
  }
}
