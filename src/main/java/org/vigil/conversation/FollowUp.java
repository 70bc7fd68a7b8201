package org.vigil.conversation;

import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.conversation.Session.Kind;
import org.vigil.conversation.Session.Matter;
import org.vigil.knowledge.Entry;
import org.vigil.language.Language;
import org.vigil.language.Words;

/// Tells questions that lean on the last answer: "and if I already paid?". How they begin or end in
/// each language stands in its messages.
final class FollowUp {
  private static final int SHORT = 60;

  private FollowUp() {}

  /// The question in words that can be asked alone, made from the title of the last answer; empty
  /// if it does not lean on one.
  static Optional<String> whole(Library library, Session session, Language language, String text) {
    Matter matter = session.matter();
    if (matter.kind() != Kind.QUESTION || !begins(library.words(), language, text)) {
      return Optional.empty();
    }
    return Optional.ofNullable(matter.topic())
        .flatMap(topic -> library.knowledge().entryOrEnglish(topic, language))
        .map(Entry::title)
        .map(title -> title + ". " + text.strip());
  }

  /// Whether the words begin or end like a question that goes on from another.
  static boolean begins(Words words, Language language, String text) {
    String small = text.strip().toLowerCase(language.locale()).replaceAll("[?!.,\\s？！。។၊။।]+$", "");
    return small.length() <= SHORT
        && Stream.of(words.say(language, "follow.marks").split("\\|", -1))
            .filter(mark -> !mark.isBlank())
            .anyMatch(mark -> marked(small, mark));
  }

  /// `and ` is a beginning, ` ကော` an ending: the space, or the dots in scripts without, tells
  /// which.
  private static boolean marked(String text, String mark) {
    return mark.startsWith("…") ? text.endsWith(mark.substring(1)) : text.startsWith(mark);
  }
}
