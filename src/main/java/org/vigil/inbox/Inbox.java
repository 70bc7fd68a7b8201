package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.util.function.ToIntFunction;

/// Works on what comes in, and answers: the part that starts right after the store.
@Singleton
final class Inbox implements Running {
  private final Share share;
  private final Workers workers;
  private final Replies replies;
  private final Doorbells doorbells;
  private final InboxMeters meters;

  Inbox(Share share, Workers workers, Replies replies, Doorbells doorbells, InboxMeters meters) {
    this.share = share;
    this.workers = workers;
    this.replies = replies;
    this.doorbells = doorbells;
    this.meters = meters;
  }

  @Override
  public void start() {
    meters.gauge("vigil.inbox.partitions", this::partitions);
    meters.gauge("vigil.inbox.depth", this::depth);
    meters.gauge("vigil.inbox.replies.chats", this::chatsWithReplies);
    doorbells.listen();
    workers.start();
    share.start();
  }

  @Override
  public void stop() {
    share.stop();
    workers.close();
    replies.close();
    doorbells.close();
  }

  @Override
  public int order() {
    return 20;
  }

  /// Messages that wait in the partitions of this instance.
  int depth() {
    return sum(Tenure::depth);
  }

  /// Chats of this instance whose replies wait or are being sent.
  int chatsWithReplies() {
    return sum(tenure -> tenure.replies().size());
  }

  int partitions() {
    return share.held().size();
  }

  private int sum(ToIntFunction<Tenure> count) {
    return share.held().stream().mapToInt(count).sum();
  }
}
