package org.vigil.channel.telegram;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.Intake;
import org.vigil.channel.IntakeUnavailableException;

/// Accepts in memory; can be away, and can fail at certain words.
final class FakeIntake implements Intake {
  static final String POISON = "poison";

  final List<InboundMessage> accepted = new CopyOnWriteArrayList<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  volatile boolean away;

  void reset() {
    accepted.clear();
    known.clear();
    away = false;
  }

  @Override
  public Acceptance accept(InboundMessage message) {
    if (away) {
      throw new IntakeUnavailableException("away", new IllegalStateException());
    }
    if (message.content() instanceof InboundMessage.Content.Text text
        && text.text().contains(POISON)) {
      throw new IllegalStateException(text.text());
    }
    if (!known.add(message.chat().chat() + " " + message.id())) {
      return Acceptance.DUPLICATE;
    }
    accepted.add(message);
    return Acceptance.ACCEPTED;
  }
}
