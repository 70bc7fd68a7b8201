package org.vigil.safety;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;
import org.vigil.language.Normalized;
import org.vigil.language.Phrases;
import org.vigil.safety.Danger.Kind;

/// Volunteers' phrases for each kind of danger, from `danger/<kind>/<lang>.yml`: `phrases` are
/// urgent, `ask` are worth a question, and where one of `unless` stands in the message too, none of
/// them counts. Immutable; safe for many threads.
final class DangerPhrases {
  static final String FOLDER = "danger";

  private final Phrases<Sign> phrases;

  private DangerPhrases(Phrases<Sign> phrases) {
    this.phrases = phrases;
  }

  /// What a phrase says.
  private sealed interface Sign {
    record Urgent(Kind kind) implements Sign {}

    record Ask(Kind kind) implements Sign {}

    record Unless() implements Sign {}
  }

  /// What the phrases found.
  ///
  /// @param urgent the kinds of which an urgent phrase stands there
  /// @param ask the kinds of which one stands there that is worth a question
  record Found(Set<Kind> urgent, Set<Kind> ask) {}

  /// Reads all files. What is wrong becomes a problem and is left out. Blocks on the disk.
  static DangerPhrases load(ContentDirectory content, Problems problems) {
    Phrases.Builder<Sign> builder = Phrases.builder();
    for (ContentFile file : content.files(FOLDER, "yml", problems)) {
      Optional<Kind> kind = kind(file.folder());
      if (kind.isEmpty()) {
        problems.add(
            file.path(),
            1,
            "no danger is called " + file.folder(),
            "Move it to a folder like held");
      } else if (Language.of(file.name()).isEmpty()) {
        problems.add(file.path(), 1, "no language is called " + file.name(), "Name it like en.yml");
      } else {
        Yaml.map(file, problems).ifPresent(map -> add(kind.get(), map, builder, problems));
      }
    }
    return new DangerPhrases(builder.compile());
  }

  /// Linear in the text's length.
  Found in(Normalized text) {
    Set<Kind> urgent = EnumSet.noneOf(Kind.class);
    Set<Kind> ask = EnumSet.noneOf(Kind.class);
    for (Phrases.Match<Sign> match : phrases.in(text)) {
      switch (match.tag()) {
        case Sign.Urgent(Kind kind) -> urgent.add(kind);
        case Sign.Ask(Kind kind) -> ask.add(kind);
        case Sign.Unless() -> {
          return new Found(Set.of(), Set.of());
        }
      }
    }
    return new Found(urgent, ask);
  }

  private static void add(
      Kind kind, YamlMap map, Phrases.Builder<Sign> builder, Problems problems) {
    map.onlyKeys("reviewed", "phrases", "ask", "unless");
    map.flag("reviewed", false);
    builder.add(new Sign.Urgent(kind), map, "phrases", problems);
    builder.add(new Sign.Ask(kind), map, "ask", problems);
    builder.add(new Sign.Unless(), map, "unless", problems);
  }

  private static Optional<Kind> kind(String folder) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.NONE && kind.slug().equals(folder))
        .findFirst();
  }
}
