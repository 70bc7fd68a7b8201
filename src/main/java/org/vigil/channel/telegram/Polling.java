package org.vigil.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.vigil.channel.IntakeUnavailableException;

/// Fetches updates by long polling. The offset moves past an update only when that is stored, so
/// Telegram keeps the others and gives them again; the inbox knows what it has. Nothing but
/// [#stop()] ends it.
///
/// After an outage it is back within the longest poll (33 s) and the longest wait (15 s). While
/// the store is away Telegram gives the same 100 oldest updates again and again; later ones are
/// seen when it is back.
@Singleton
class Polling {
  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  /// Tries of an update that fails in an unforeseen way, before it is passed over.
  private static final int TRIES = 3;

  /// Between polls that bring nothing, for a server that does not hold them open.
  private static final Duration IDLE = Duration.ofMillis(200);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final Duration LEAVE = Duration.ofSeconds(3);

  private final BotApi api;
  private final Reception reception;
  private final Contact contact;
  private final Duration hold;
  private final MeterRegistry meters;
  private final Backoff outage = new Backoff(Duration.ofMillis(500), LONGEST_WAIT);
  private final Backoff conflict = new Backoff(Duration.ofSeconds(3), LONGEST_WAIT);

  /// New updates must be seen within a second to get their notice.
  private final Backoff store = new Backoff(Duration.ofMillis(250), Duration.ofMillis(800));

  private int offset;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  Polling(
      BotApi api,
      Reception reception,
      Contact contact,
      TelegramSettings settings,
      MeterRegistry meters) {
    this.api = api;
    this.reception = reception;
    this.contact = contact;
    this.hold = settings.pollTimeout();
    this.meters = meters;
  }

  synchronized void start() {
    stopping = false;
    thread = Thread.ofVirtual().name("telegram-polling").start(this::run);
  }

  /// Waits up to 3 seconds for the update in hand.
  synchronized void stop() {
    stopping = true;
    if (thread == null) {
      return;
    }
    api.endPolls();
    thread.interrupt();
    try {
      thread.join(LEAVE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  private void run() {
    while (!stopping) {
      Duration wait;
      try {
        wait = once();
      } catch (RuntimeException e) {
        fault(e);
        wait = outage.next();
      }
      if (!Pause.of(wait)) {
        // Only stop() interrupts.
        return;
      }
    }
  }

  /// Polls once and takes in what came.
  ///
  /// @return the wait before the next poll
  Duration once() {
    return switch (api.poll(new Poll(offset, hold))) {
      case Answered.Done<List<Update>> done -> {
        outage.reset();
        conflict.reset();
        yield taken(done.value());
      }
      case Answered.Refused<List<Update>> refused -> refused(refused);
      case Answered.Unanswered<List<Update>> unanswered -> {
        if (!stopping) {
          contact.down(Contact.State.UNREACHABLE);
        }
        yield outage.next();
      }
    };
  }

  private Duration taken(List<Update> updates) {
    for (int i = 0; i < updates.size(); i++) {
      Update update = updates.get(i);
      if (!take(update)) {
        contact.down(Contact.State.STORE_AWAY);
        updates.subList(i + 1, updates.size()).forEach(reception::excuse);
        return store.next();
      }
      offset = Math.max(offset, update.getUpdateId() + 1);
    }
    store.reset();
    contact.up();
    return updates.isEmpty() ? IDLE : Duration.ZERO;
  }

  /// False if it must come again.
  private boolean take(Update update) {
    for (int i = 0; i < TRIES; i++) {
      try {
        reception.take(update);
        return true;
      } catch (IntakeUnavailableException e) {
        return false;
      } catch (RuntimeException e) {
        fault(e);
      }
    }
    // Waiting for it would keep everyone else waiting. The person at least gets the numbers.
    meters.counter("vigil.telegram.passed.over").increment();
    reception.excuse(update);
    return true;
  }

  private Duration refused(Answered.Refused<List<Update>> refused) {
    switch (refused.code()) {
      case 409 -> {
        if (refused.says("webhook")) {
          return deleteWebhook();
        }
        contact.down(Contact.State.CONFLICT);
        return conflict.next();
      }
      case 429 -> {
        contact.down(Contact.State.LIMITED);
        return outage.next(refused.retryAfter());
      }
      case 401, 403, 404 -> {
        contact.down(Contact.State.TOKEN_REFUSED);
        return LONGEST_WAIT;
      }
      default -> {
        contact.down(Contact.State.UNREACHABLE);
        return outage.next();
      }
    }
  }

  /// A webhook that was set before keeps polls from working. The operator chose polling, so it
  /// goes; what waits at Telegram stays.
  private Duration deleteWebhook() {
    if (api.call(new DeleteWebhook(false)) instanceof Answered.Done<Boolean>) {
      LOG.info("Telegram: the webhook that was set before is removed, polling takes over");
      return Duration.ZERO;
    }
    return conflict.next();
  }

  private void fault(RuntimeException e) {
    meters.counter("vigil.telegram.faults").increment();
    LOG.error("an update could not be taken in", Faults.withoutWords(e));
  }
}
