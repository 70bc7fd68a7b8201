package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.LimitNotice;
import org.vigil.privacy.Trace;

/// Tells a chat that writes too much that its last messages were not read. Best effort, past the
/// store: whoever floods must not fill that.
@Singleton
final class Excess {
  private static final Logger LOG = LoggerFactory.getLogger(Excess.class);
  private static final int AT_ONCE = 16;

  private final Channels channels;
  private final LimitNotice notice;
  private final Semaphore room = new Semaphore(AT_ONCE);

  Excess(Channels channels, LimitNotice notice) {
    this.channels = channels;
    this.notice = notice;
  }

  /// Returns at once.
  void tell(InboundMessage message) {
    if (room.tryAcquire()) {
      Thread.startVirtualThread(() -> send(message));
    }
  }

  private void send(InboundMessage message) {
    try {
      channels
          .find(message.chat().channel())
          .ifPresent(
              channel ->
                  channel.send(
                      message.chat(),
                      "limit." + message.id(),
                      notice.reply(message.languageHint())));
    } catch (RuntimeException e) {
      LOG.error("a notice could not be sent: {}", Trace.of(e));
    } finally {
      room.release();
    }
  }
}
