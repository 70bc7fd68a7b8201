package org.vigil.conversation;

import java.util.Optional;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.language.Language;

/// Which language the bot answers in: the one the person chose; else that of their words, if it is
/// sure and the words are their own; else the one used last; else that of their app; else English.
final class Speech {
  private Speech() {}

  static Session of(Session session, InboundMessage message, Findings findings) {
    if (session.languageChosen()) {
      return session;
    }
    boolean own = message.content() instanceof Content.Text text && text.own();
    Optional<Language> spoken = own ? findings.language() : Optional.empty();
    if (spoken.isEmpty() && session.language() != null) {
      return session;
    }
    Language language =
        spoken
            .or(() -> Optional.ofNullable(message.languageHint()).flatMap(Language::of))
            .or(findings::language)
            .orElse(Language.EN);
    return session.withLanguage(language.tag(), false);
  }
}
