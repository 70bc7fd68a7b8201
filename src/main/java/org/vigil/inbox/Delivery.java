package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.channel.Channel;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.HeldNotice;
import org.vigil.channel.Reply;
import org.vigil.inbox.ReplyLine.Part;
import org.vigil.redis.RedisUnavailableException;

/// Sends the first part of a chat's replies, or finds out what else is to be done with them.
@Singleton
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Duration SWITCHED_OFF = Duration.ofMinutes(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final int DOUBLINGS = 5;

  private final ReplyStore store;
  private final Channels channels;
  private final HeldNotice notice;
  private final Clock clock;
  private final Duration holdAfter;

  Delivery(
      ReplyStore store, Channels channels, HeldNotice notice, WorkSettings settings, Clock clock) {
    this.store = store;
    this.channels = channels;
    this.notice = notice;
    this.clock = clock;
    this.holdAfter = settings.holdAfter();
  }

  /// One step; blocks for one send.
  ///
  /// @throws RedisUnavailableException if the store did not take it in; the step may be repeated
  Step step(ReplyLine line) {
    if (line.mustLoad()) {
      return store.load(line) > 0 ? new Step.Next("unreadable") : new Step.Next("");
    }
    Part part = line.head();
    if (part == null) {
      return new Step.Next("");
    }
    Optional<Channel> channel = channels.find(line.channel());
    if (channel.isEmpty()) {
      return new Step.Wait(SWITCHED_OFF, "deferred");
    }
    return tooLate(line) ? hold(line, part, channel.get()) : send(line, part, channel.get());
  }

  /// As long as the newest is not, the person wrote a moment ago and waits for all of it.
  private boolean tooLate(ReplyLine line) {
    return line.newest().isBefore(clock.instant().minus(holdAfter));
  }

  private Step send(ReplyLine line, Part part, Channel channel) {
    Outgoing outgoing = part.outgoing();
    return switch (channel.send(outgoing.chat(), part.header().id(), outgoing.part())) {
      case SendResult.Sent sent -> {
        confirm(line, part);
        yield new Step.Next("sent");
      }
      case SendResult.Deferred deferred -> deferred(line, deferred);
      case SendResult.Gone gone -> gone(line);
    };
  }

  /// Sent is sent: nothing but the end of the lease keeps it from being confirmed, and until it is,
  /// it must not be sent again.
  private void confirm(ReplyLine line, Part part) {
    while (line.lease().held()) {
      try {
        if (!store.confirm(line, part.header().id())) {
          line.incomplete();
        }
        line.sent(part);
        return;
      } catch (RedisUnavailableException e) {
        Pause.brief();
      }
    }
  }

  private Step hold(ReplyLine line, Part part, Channel channel) {
    if (!line.noticed) {
      Reply words = notice.reply(part.outgoing().language());
      switch (channel.send(part.outgoing().chat(), "held." + line.newestId(), words)) {
        case SendResult.Sent sent -> line.noticed = true;
        case SendResult.Deferred deferred -> {
          return deferred(line, deferred);
        }
        case SendResult.Gone gone -> {
          return gone(line);
        }
      }
    }
    if (store.hold(line, line.newestId())) {
      line.settled();
      return new Step.Next("held");
    }
    line.incomplete();
    return new Step.Next("");
  }

  private Step gone(ReplyLine line) {
    store.drop(line);
    line.settled();
    return new Step.Next("gone");
  }

  private Step deferred(ReplyLine line, SendResult.Deferred deferred) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(line.deferrals++, DOUBLINGS));
    if (deferred.retryAfter().compareTo(wait) > 0) {
      wait = deferred.retryAfter();
    }
    try {
      store.defer(line, clock.instant().plus(wait));
    } catch (RedisUnavailableException e) {
      // If this process ends now the time is forgotten; the reply is not.
      LOG.debug("a due time was not stored");
    }
    return new Step.Wait(wait, "deferred");
  }

  /// What comes next for the line.
  sealed interface Step {
    /// What became of this one, for counting; empty: nothing to count.
    String outcome();

    /// The next part, if there is one.
    record Next(String outcome) implements Step {}

    /// Nothing before this time is over.
    record Wait(Duration time, String outcome) implements Step {}
  }
}
