package org.vigil.inbox;

import jakarta.inject.Singleton;
import org.vigil.redis.Redis;
import org.vigil.redis.TakeScript;

/// Begins and ends the work on partitions, on threads that all partitions share.
@Singleton
final class Tenures {
  private final UrgentFirst<ChatLine> ready = new UrgentFirst<>();
  private final TakeScript take;
  private final ReplyStore store;
  private final Replies replies;
  private final Doorbells doorbells;
  private final WorkSettings settings;

  Tenures(
      Redis redis, ReplyStore store, Replies replies, Doorbells doorbells, WorkSettings settings) {
    this.take = new TakeScript(redis);
    this.store = store;
    this.replies = replies;
    this.doorbells = doorbells;
    this.settings = settings;
  }

  /// Lines that wait for a thread.
  UrgentFirst<ChatLine> ready() {
    return ready;
  }

  Tenure begin(Lease lease) {
    Tenure tenure = new Tenure(lease, ready);
    doorbells.hang(lease.partition(), tenure.bell());
    Thread.ofVirtual()
        .name("take-" + lease.partition())
        .start(new Taker(tenure, take, store, replies, settings.poll()));
    return tenure;
  }

  /// Nothing new begins in it; returns at once.
  void end(Tenure tenure) {
    tenure.lease().end();
    doorbells.takeDown(tenure.lease().partition(), tenure.bell());
    tenure.bell().ring();
  }
}
