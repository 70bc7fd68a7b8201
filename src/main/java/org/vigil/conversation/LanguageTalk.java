package org.vigil.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigil.channel.Reply.Button;
import org.vigil.language.Language;

/// Changes the language of the answers.
final class LanguageTalk {
  private static final int A_ROW = 3;

  private LanguageTalk() {}

  static void asked(Talk talk, String name) {
    if (name.isBlank()) {
      talk.say("language.which", choices());
      return;
    }
    named(name).ifPresentOrElse(language -> chosen(talk, language), () -> unknown(talk));
  }

  static void chosen(Talk talk, Language language) {
    talk.remember(talk.session().withLanguage(language.tag(), true));
    boolean own = talk.library().words().has(language, "language.changed");
    talk.say(
        List.of(
            own
                ? talk.paragraph("language.changed")
                : org.vigil.channel.Reply.Block.Paragraph.of(
                    talk.words("language.partly", Map.of("language", language.endonym())))),
        MenuTalk.buttons(talk));
  }

  private static void unknown(Talk talk) {
    talk.say("language.unknown", choices());
  }

  private static Optional<Language> named(String name) {
    String asked = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(Language.values())
        .filter(
            language ->
                language.endonym().toLowerCase(Locale.ROOT).equals(asked)
                    || language.locale().getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(asked))
        .findFirst()
        .or(() -> asked.length() <= 7 ? Language.of(asked) : Optional.empty());
  }

  private static List<List<Button>> choices() {
    List<List<Button>> rows = new ArrayList<>();
    List<Button> row = new ArrayList<>();
    for (Language language : Language.values()) {
      row.add(new Button(language.endonym(), new Tap.Language(language.tag()).data()));
      if (row.size() == A_ROW) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }
}
