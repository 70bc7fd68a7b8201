package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.channel.InboundMessage;
import org.vigil.conversation.Dialogue;
import org.vigil.privacy.Trace;
import org.vigil.redis.AcceptScript;
import org.vigil.redis.Redis;

/// Puts a message into the store, once and within the limits.
@Singleton
final class Admission {
  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

  private final AcceptScript script;
  private final Records records;
  private final Dialogue dialogue;
  private final AcceptScript.Limits limits;
  private final Clock clock;

  Admission(Redis redis, Records records, Dialogue dialogue, LimitSettings settings, Clock clock) {
    this.script = new AcceptScript(redis);
    this.records = records;
    this.dialogue = dialogue;
    this.limits = settings.limits();
    this.clock = clock;
  }

  /// Durable on return; may be repeated.
  ///
  /// @throws org.vigil.redis.RedisUnavailableException if it is not known whether it was stored
  AcceptScript.Outcome admit(Place place, InboundMessage message) {
    String ref = records.ref(message);
    return script.run(
        place.keys(),
        new AcceptScript.Message(
            ref, place.chat(), records.message(place.keys(), ref, message), urgent(message)),
        limits,
        clock.instant());
  }

  /// A fault in the judgement must not lose the message.
  private boolean urgent(InboundMessage message) {
    try {
      return dialogue.urgent(message);
    } catch (RuntimeException e) {
      LOG.error("a message could not be judged and is taken as urgent: {}", Trace.of(e));
      return true;
    }
  }
}
