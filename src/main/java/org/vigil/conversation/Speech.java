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
    Optional<Language> spoken = spoken(session, message, findings);
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

  /// The language of the person's own words. The name of a country says nothing of it, and Khmer in
  /// Latin letters looks like Malay: somebody who writes another script is taken to go on in their
  /// language.
  private static Optional<Language> spoken(
      Session session, InboundMessage message, Findings findings) {
    if (!(message.content() instanceof Content.Text text) || !text.own()) {
      return Optional.empty();
    }
    Optional<Language> before =
        Optional.ofNullable(session.language())
            .or(() -> Optional.ofNullable(message.languageHint()))
            .flatMap(Language::of);
    boolean otherScript = before.isPresent() && !before.get().latin();
    boolean country = before.isPresent() && Countries.named(text.text()).isPresent();
    return findings
        .language()
        .filter(found -> !found.latin() || !(country || (otherScript && found != Language.EN)));
  }
}
