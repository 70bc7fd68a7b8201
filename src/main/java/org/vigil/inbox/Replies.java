package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.inbox.ReplyStore.Due;
import org.vigil.privacy.Trace;
import org.vigil.redis.RedisUnavailableException;

/// Brings replies to the channels, each channel with threads of its own: one that hangs, or
/// one slow chat, holds up no other.
@Singleton
final class Replies implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final Duration AGAIN = Duration.ofMillis(500);

  private final Delivery delivery;
  private final Later later;
  private final WorkSettings settings;
  private final InboxMeters meters;
  private final Clock clock;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  Replies(Delivery delivery, Later later, WorkSettings settings, InboxMeters meters, Clock clock) {
    this.delivery = delivery;
    this.later = later;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /// Takes over what a commit made. Returns at once.
  ///
  /// @param waiting how many wait for the chat in the store, these included
  void handOver(
      Tenure tenure, String chat, List<ReplyLine.Part> parts, int waiting, boolean urgent) {
    if (!parts.isEmpty()) {
      queue(tenure.replies(), tenure.replies().append(chat, parts, waiting, urgent), false);
    }
  }

  /// Sends what waits for the chat in the store, whatever that is.
  void reload(Tenure tenure, String chat, String channel) {
    queue(tenure.replies(), tenure.replies().reload(chat, channel), false);
  }

  /// Goes on with what the store says is waiting; what is known already is left as it is.
  void resume(Tenure tenure, List<Due> waiting) {
    for (Due due : waiting) {
      String channel = due.chat().head().orElseThrow().channel();
      tenure
          .replies()
          .discover(due.chat().chat(), channel, due.urgent())
          .ifPresent(line -> queueAt(tenure.replies(), line, due));
    }
  }

  private void queueAt(ReplyLines lines, ReplyLine line, Due due) {
    Duration wait = Duration.between(clock.instant(), due.chat().due());
    if (wait.isPositive()) {
      line.park();
      later.after(wait, () -> queue(lines, line, true));
    } else {
      queue(lines, line, false);
    }
  }

  private void queue(ReplyLines lines, ReplyLine line, boolean force) {
    if (line.lease().held() && line.wake(force)) {
      lane(line.channel()).queue().add(new Job(lines, line), line.urgent());
    }
  }

  private Lane lane(String channel) {
    return lanes.computeIfAbsent(
        channel,
        name -> {
          UrgentFirst<Job> queue = new UrgentFirst<>();
          Crew<Job> crew = new Crew<>(queue, this::work, meters);
          crew.start("send-" + name, settings.sends());
          return new Lane(queue, crew);
        });
  }

  private void work(Job job) {
    ReplyLine line = job.line;
    if (!line.claim() || !line.lease().begin()) {
      return;
    }
    Delivery.Step step;
    try {
      step = step(line);
    } finally {
      line.lease().done();
    }
    if (!step.outcome().isEmpty()) {
      meters.reply(step.outcome());
    }
    switch (step) {
      case Delivery.Step.Wait wait -> {
        line.park();
        later.after(wait.time(), () -> queue(job.lines, line, true));
      }
      case Delivery.Step.Next next -> {
        if (!job.lines.finish(line)) {
          queue(job.lines, line, false);
        }
      }
    }
  }

  private Delivery.Step step(ReplyLine line) {
    try {
      return delivery.step(line);
    } catch (RedisUnavailableException e) {
      return new Delivery.Step.Wait(AGAIN, "");
    } catch (RuntimeException e) {
      meters.bug();
      LOG.error("a reply could not be sent: {}", Trace.of(e));
      return new Delivery.Step.Wait(AGAIN.multipliedBy(10), "deferred");
    }
  }

  @Override
  public void close() {
    lanes.values().forEach(lane -> lane.crew.close());
    lanes.clear();
  }

  private record Job(ReplyLines lines, ReplyLine line) {}

  private record Lane(UrgentFirst<Job> queue, Crew<Job> crew) {}
}
