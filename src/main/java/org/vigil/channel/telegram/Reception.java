package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.Intake;
import org.vigil.channel.IntakeUnavailableException;

/// Takes in one update, however it came: what a person said is stored before this returns.
@Singleton
class Reception {
  private final Translation translation;
  private final Intake intake;
  private final Groups groups;
  private final OutageReplies outage;
  private final Courtesies courtesies;

  Reception(
      Translation translation,
      Intake intake,
      Groups groups,
      OutageReplies outage,
      Courtesies courtesies) {
    this.translation = translation;
    this.intake = intake;
    this.groups = groups;
    this.outage = outage;
    this.courtesies = courtesies;
  }

  /// Returns when the update may be acknowledged. May be repeated.
  ///
  /// @throws IntakeUnavailableException if nothing was stored and the update must come again; the
  ///     person has been told, once
  void take(Update update) {
    switch (translation.of(update)) {
      case Incoming.Said said -> accept(said.message());
      case Incoming.Tapped tapped -> {
        courtesies.answer(tapped.tapId());
        accept(tapped.message());
      }
      case Incoming.TappedInGroup tap -> groups.take(tap);
      case Incoming.AskedInGroup asked -> groups.take(asked);
      case Incoming.AskedInline asked -> groups.take(asked);
      case Incoming.Ignored ignored -> {}
    }
  }

  private void accept(InboundMessage message) {
    try {
      intake.accept(message);
    } catch (IntakeUnavailableException e) {
      outage.once(message);
      throw e;
    }
  }

  /// Tells the person, once, that the message could not be stored; returns at once.
  void excuse(Update update) {
    switch (translation.of(update)) {
      case Incoming.Said said -> outage.once(said.message());
      case Incoming.Tapped tapped -> outage.once(tapped.message());
      case Incoming.TappedInGroup _,
          Incoming.AskedInGroup _,
          Incoming.AskedInline _,
          Incoming.Ignored _ -> {}
    }
  }
}
