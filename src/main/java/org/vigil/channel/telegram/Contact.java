package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether updates reach this service, as seen by whoever fetches them; logs each change once.
@Singleton
class Contact {
  private static final Logger LOG = LoggerFactory.getLogger(Contact.class);

  private final Clock clock;
  private State state = State.STARTING;
  private Instant since;

  Contact(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /// A poll was answered, or the webhook is set.
  synchronized void up() {
    change(State.UP);
    since = clock.instant();
  }

  synchronized void down(State why) {
    change(why);
  }

  synchronized State state() {
    return state;
  }

  /// When contact was last known to be up; the start of the service if never.
  synchronized Instant lastUp() {
    return since;
  }

  private void change(State to) {
    if (state == to) {
      return;
    }
    if (to == State.UP) {
      LOG.info("Telegram: {}", to.words);
    } else {
      LOG.warn("Telegram: {}", to.words);
    }
    state = to;
  }

  /// How things stand.
  enum State {
    STARTING("starting"),
    UP("updates arrive"),
    UNREACHABLE("no answer; trying again"),
    LIMITED("asked to wait"),
    CONFLICT(
        "another program polls with this token; stop it, or run one instance with polling (several"
            + " need TELEGRAM_MODE=webhook)"),
    TOKEN_REFUSED("the token is refused; check TELEGRAM_BOT_TOKEN with BotFather"),
    WEBHOOK_REFUSED(
        "the webhook address is refused; TELEGRAM_WEBHOOK_URL must be public and https, at port"
            + " 443, 80, 88 or 8443"),
    STORE_AWAY("messages cannot be stored; they stay with Telegram and are asked for again");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }
}
