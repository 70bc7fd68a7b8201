package org.vigil.inbox;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.privacy.Trace;
import org.vigil.redis.EntryId;
import org.vigil.redis.RedisUnavailableException;
import org.vigil.redis.TakeScript;

/// Reads one partition as long as its lease is held: first the replies that wait, then messages as
/// they come. One thread each.
final class Taker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Taker.class);
  private static final Duration SWEEP = Duration.ofMinutes(1);

  private final Tenure tenure;
  private final TakeScript take;
  private final ReplyStore store;
  private final Replies replies;
  private final Duration poll;
  private EntryId last = EntryId.NONE;
  private EntryId lastUrgent = EntryId.NONE;
  private long sweepAt = System.nanoTime();

  Taker(Tenure tenure, TakeScript take, ReplyStore store, Replies replies, Duration poll) {
    this.tenure = tenure;
    this.take = take;
    this.store = store;
    this.replies = replies;
    this.poll = poll;
  }

  @Override
  public void run() {
    Lease lease = tenure.lease();
    while (lease.held()) {
      try {
        if (System.nanoTime() - sweepAt >= 0) {
          // Again and again: a queue that memory lost sight of is found.
          replies.resume(tenure, store.waiting(lease));
          sweepAt = System.nanoTime() + SWEEP.toNanos();
        }
        if (!more()) {
          tenure.bell().await(poll);
        }
      } catch (RedisUnavailableException e) {
        Pause.brief();
      } catch (RuntimeException e) {
        LOG.error("a partition could not be read: {}", Trace.of(e));
        Pause.brief();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  /// @return whether there may be more to read at once
  private boolean more() {
    Lease lease = tenure.lease();
    int room = tenure.backlog().room();
    Optional<TakeScript.Batch> read =
        take.run(
            lease.keys(),
            lease.token(),
            new TakeScript.From(last, lastUrgent, room, lease.mayHaveBeenTried(last)));
    if (read.isEmpty()) {
      lease.end();
      return false;
    }
    TakeScript.Batch batch = read.get();
    tenure.seenDepth(batch.depth());
    tenure.backlog().add(batch.entries());
    last = batch.last();
    lastUrgent = batch.lastUrgent();
    // What comes later rings the bell; only behind a full batch there may be more that rang before.
    boolean full = batch.entries().size() >= Math.min(room, TakeScript.URGENT);
    return full && tenure.backlog().room() > 0;
  }
}
