package org.vigil.channel.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.Intake;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.channel.OutageNotice;

/// Hands in what a page sent.
@Singleton
final class WebIntake {
  private final Intake intake;
  private final OutageNotice notice;
  private final Clock clock;

  WebIntake(Intake intake, OutageNotice notice, Clock clock) {
    this.intake = intake;
    this.notice = notice;
    this.clock = clock;
  }

  /// Durable once accepted. May be repeated with the same id.
  ChatJson take(ChatAddress chat, String id, Content content, @Nullable String language) {
    try {
      Intake.Acceptance acceptance =
          intake.accept(new InboundMessage(id, chat, clock.instant(), content, language));
      return new ChatJson.Accepted(acceptance == Intake.Acceptance.DUPLICATE);
    } catch (IntakeUnavailableException e) {
      return new ChatJson.Outage(notice.reply(language));
    }
  }
}
