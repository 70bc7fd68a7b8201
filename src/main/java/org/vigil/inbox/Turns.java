package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.privacy.Trace;
import org.vigil.redis.CommitScript;
import org.vigil.redis.RedisUnavailableException;
import org.vigil.redis.StoredSession;
import org.vigil.redis.TakeScript.Entry;

/// Takes one message from being read to being committed.
@Singleton
final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final Duration STORE_IS_AWAY = Duration.ofMillis(500);
  private static final Duration NOT_YET = Duration.ofMillis(20);
  private static final Duration REFUSED = Duration.ofMillis(500);

  private final Answering answering;
  private final Committer committer;
  private final Attempts attempts;
  private final Aftermath aftermath;
  private final InboxMeters meters;

  Turns(
      Answering answering,
      Committer committer,
      Attempts attempts,
      Aftermath aftermath,
      InboxMeters meters) {
    this.answering = answering;
    this.committer = committer;
    this.attempts = attempts;
    this.aftermath = aftermath;
    this.meters = meters;
  }

  /// Tries the first message of a line that the caller has claimed.
  ///
  /// @return empty if it is done; else how long to wait before it is tried again. If the lease is
  /// lost meanwhile it has ended, and the message is another holder's
  Optional<Duration> attempt(ChatLine line, Entry entry) {
    if (!attempts.begin(entry)) {
      return Optional.of(NOT_YET);
    }
    try {
      return run(line, entry);
    } catch (RedisUnavailableException e) {
      meters.turn("unavailable");
      return Optional.of(STORE_IS_AWAY);
    } catch (RuntimeException | Error e) {
      meters.turn("failed");
      if (line.failures++ == 0) {
        meters.bug();
        LOG.error("a message could not be answered: {}", Trace.of(e));
      }
      return Optional.of(Attempts.wait(line.failures));
    } finally {
      attempts.end(entry);
    }
  }

  private Optional<Duration> run(ChatLine line, Entry entry) {
    Lease lease = line.tenure().lease();
    boolean tooMany = attempts.tooMany(lease, entry, line.failures);
    if (!lease.held()) {
      return Optional.of(REFUSED);
    }
    StoredSession session = session(line, entry);
    if (session == null) {
      return Optional.empty();
    }
    Decision decision =
        tooMany
            ? answering.giveUp(line.place(), entry, session)
            : answering.answer(line.place(), entry, session);
    Committer.Committed committed = committer.commit(lease, line.place(), entry, decision);
    return switch (committed.result()) {
      case CommitScript.Result.Committed done -> {
        meters.turn("committed");
        if (decision.quarantined()) {
          meters.quarantined();
        }
        line.session = new StoredSession(session.version() + 1, decision.next());
        aftermath.of(line, decision, committed.parts(), done.waiting());
        yield Optional.empty();
      }
      case CommitScript.Result.Refused refused -> refused(line, entry, decision, refused.reason());
    };
  }

  /// The session after the turn before, or as it was read with the entry; null if the entry
  /// is gone.
  private @Nullable StoredSession session(ChatLine line, Entry entry) {
    if (line.session != null) {
      return line.session;
    }
    return line.stale
        ? attempts.session(line.tenure().lease(), entry).orElse(null)
        : entry.session();
  }

  private Optional<Duration> refused(
      ChatLine line, Entry entry, Decision decision, CommitScript.Refusal reason) {
    meters.turn(reason.name());
    line.session = null;
    line.stale = true;
    return switch (reason) {
      case LEASE -> {
        line.tenure().lease().end();
        yield Optional.of(REFUSED);
      }
      case VERSION -> Optional.of(Duration.ZERO);
      case FULL, ORDER -> Optional.of(REFUSED);
      case GONE -> {
        if (decision.chat() != null) {
          // Committed before without an answer that arrived: the replies are stored, and not here.
          aftermath.reload(line.tenure(), entry.chat(), decision.chat().channel());
        }
        yield Optional.empty();
      }
    };
  }
}
