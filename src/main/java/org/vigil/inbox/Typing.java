package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.vigil.channel.ChatAddress;

/// Shows the person that an answer is on its way, if it takes longer than a moment.
@Singleton
final class Typing {
  private static final Duration MOMENT = Duration.ofMillis(400);

  private final Channels channels;
  private final Later later;

  Typing(Channels channels, Later later) {
    this.channels = channels;
    this.later = later;
  }

  Shown whileAnswering(ChatAddress chat) {
    Runnable cancel =
        later.after(
            MOMENT, () -> channels.find(chat.channel()).ifPresent(channel -> channel.typing(chat)));
    return cancel::run;
  }

  /// Until the answer is there.
  interface Shown extends AutoCloseable {
    @Override
    void close();
  }
}
