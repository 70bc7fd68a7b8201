package org.vigil.channel.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongSupplier;
import org.vigil.channel.Fleet;

/// Keeps what the bot sends within Telegram's limits: a spacing within each chat, so many
/// messages in any second over all chats, so many in any minute to a group. Callers do not wait
/// here; they are told how long to.
///
/// A demanded wait (429) holds for its chat. If a second chat must wait at the same time, the
/// limit is the bot's own and holds for all. Safe for many threads; state is this instance's
/// alone.
final class SendLimiter {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  /// Chats at rest are forgotten every so many calls.
  private static final int SWEEP = 1024;

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final SendRates rates;
  private final Fleet fleet;
  private final LongSupplier nanos;
  private final long spacing;
  private final Deque<Long> lastSecond = new ArrayDeque<>();
  private final Map<String, Lane> lanes = new HashMap<>();
  private int asked;
  private long allFreeAt;

  /// @param nanos a clock that never goes back, as [System#nanoTime]
  SendLimiter(SendRates rates, Fleet fleet, LongSupplier nanos) {
    this.rates = rates;
    this.fleet = fleet;
    this.nanos = nanos;
    this.spacing = SECOND / rates.chat();
    this.allFreeAt = nanos.getAsLong();
  }

  /// Asks to send one message to a person now.
  ///
  /// @return zero: go ahead, it is counted; else nothing is counted and this is the shortest wait
  Duration take(String chat) {
    return take(chat, 1, false);
  }

  /// Asks to send several messages to a group, [#spacing()] apart, the first now; all or none.
  ///
  /// @return as [#take(String)]
  Duration takeForGroup(String group, int messages) {
    return take(group, messages, true);
  }

  /// What lies between two messages to one chat.
  Duration spacing() {
    return Duration.ofNanos(spacing);
  }

  private synchronized Duration take(String chat, int messages, boolean group) {
    long now = nanos.getAsLong();
    Lane lane = lane(chat, now);
    drop(lastSecond, now - SECOND);
    drop(lane.lastMinute, now - MINUTE);
    long wait = Math.max(allFreeAt - now, lane.freeAt - now);
    // More than the limit at once is let go when nothing else is counted, or it never could.
    wait = Math.max(wait, room(lastSecond, overall(), 1, now - SECOND));
    if (group) {
      wait = Math.max(wait, room(lane.lastMinute, rates.group(), messages, now - MINUTE));
    }
    if (wait > 0) {
      return Duration.ofNanos(wait);
    }
    lane.freeAt = now + messages * spacing;
    lastSecond.addLast(now);
    for (int i = 0; group && i < messages; i++) {
      lane.lastMinute.addLast(now + i * spacing);
    }
    return Duration.ZERO;
  }

  /// Takes note of a wait that Telegram demands of a chat.
  synchronized void pause(String chat, Duration wait) {
    long now = nanos.getAsLong();
    long until = now + wait.toNanos();
    Lane paused = lane(chat, now);
    boolean another = lanes.values().stream().anyMatch(l -> l != paused && l.pausedUntil - now > 0);
    paused.freeAt = Math.max(paused.freeAt - now, until - now) + now;
    paused.pausedUntil = until;
    if (another) {
      pauseAll(wait);
    }
  }

  /// Takes note of a wait that Telegram demands of the bot.
  synchronized void pauseAll(Duration wait) {
    long now = nanos.getAsLong();
    allFreeAt = Math.max(allFreeAt - now, wait.toNanos()) + now;
  }

  /// Whether Telegram demands at present that nothing is sent at all.
  synchronized boolean paused() {
    return allFreeAt - nanos.getAsLong() > 0;
  }

  private int overall() {
    return Math.max(1, rates.overall() / Math.max(1, fleet.size()));
  }

  private static long room(Deque<Long> sent, int limit, int more, long since) {
    int excess = Math.min(sent.size(), sent.size() + more - limit);
    if (excess <= 0) {
      return 0;
    }
    Iterator<Long> oldest = sent.iterator();
    long time = oldest.next();
    for (int i = 1; i < excess; i++) {
      time = oldest.next();
    }
    // At exactly the window's length the old one no longer counts.
    return Math.max(1, time - since);
  }

  private static void drop(Deque<Long> sent, long until) {
    while (!sent.isEmpty() && sent.peekFirst() - until <= 0) {
      sent.removeFirst();
    }
  }

  private Lane lane(String chat, long now) {
    asked++;
    if (asked % SWEEP == 0) {
      lanes.values().removeIf(lane -> lane.idle(now));
    }
    return lanes.computeIfAbsent(chat, c -> new Lane(now));
  }

  /// How many chats are remembered.
  synchronized int lanes() {
    return lanes.size();
  }

  /// One chat. Times are of the monotonic clock.
  private static final class Lane {
    private final Deque<Long> lastMinute = new ArrayDeque<>();
    private long freeAt;
    private long pausedUntil;

    Lane(long now) {
      freeAt = now;
      pausedUntil = now;
    }

    private boolean idle(long now) {
      drop(lastMinute, now - MINUTE);
      return freeAt - now <= 0 && lastMinute.isEmpty();
    }
  }
}
