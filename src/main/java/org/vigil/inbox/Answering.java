package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.channel.FailureNotice;
import org.vigil.channel.InboundMessage;
import org.vigil.conversation.Dialogue;
import org.vigil.conversation.Session;
import org.vigil.conversation.Turn;
import org.vigil.privacy.UnreadableRecordException;
import org.vigil.redis.Sealed;
import org.vigil.redis.StoredSession;
import org.vigil.redis.TakeScript.Entry;

/// Opens a message and its session and has the dialogue answer.
@Singleton
final class Answering {
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

  private final Records records;
  private final Dialogue dialogue;
  private final FailureNotice failure;
  private final Typing typing;
  private final Clock clock;

  Answering(Records records, Dialogue dialogue, FailureNotice failure, Typing typing, Clock clock) {
    this.records = records;
    this.dialogue = dialogue;
    this.failure = failure;
    this.typing = typing;
    this.clock = clock;
  }

  /// @throws RuntimeException what the dialogue threw
  Decision answer(Place place, Entry entry, StoredSession stored) {
    InboundMessage message = message(place, entry);
    if (message == null) {
      return new Decision(null, stored, stored.sealed(), null, Decision.Words.NONE, true);
    }
    Session session = session(place, stored.sealed());
    Turn turn;
    try (Typing.Shown _ = typing.whileAnswering(message.chat())) {
      turn = dialogue.turn(session, message, place.keys().partition(), clock.instant());
    }
    String chosen = turn.session().language();
    return new Decision(
        message.chat(),
        stored,
        records.session(place, turn.session()),
        chosen == null ? message.languageHint() : chosen,
        new Decision.Words(turn.replies(), turn.referrals(), turn.urgent(), turn.feedback()),
        false);
  }

  /// What is said of a message that could not be answered, however often it was tried.
  Decision giveUp(Place place, Entry entry, StoredSession stored) {
    InboundMessage message = message(place, entry);
    if (message == null) {
      return new Decision(null, stored, stored.sealed(), null, Decision.Words.NONE, true);
    }
    return new Decision(
        message.chat(),
        stored,
        stored.sealed(),
        message.languageHint(),
        new Decision.Words(
            List.of(failure.reply(message.languageHint())), List.of(), entry.urgent(), List.of()),
        true);
  }

  private @Nullable InboundMessage message(Place place, Entry entry) {
    try {
      return records.message(place.keys(), entry.ref(), entry.sealed());
    } catch (UnreadableRecordException e) {
      LOG.error("a message cannot be opened and goes into quarantine");
      return null;
    }
  }

  private Session session(Place place, Sealed sealed) {
    try {
      return records.session(place, sealed);
    } catch (UnreadableRecordException e) {
      LOG.error("a session cannot be opened; the conversation begins anew");
      return Session.EMPTY;
    }
  }
}
