package org.vigil.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;
import org.vigil.safety.Danger.Kind;
import org.vigil.safety.Danger.Level;

/// Reads what people in danger, and people who are not, write: `examples/danger/<lang>.yml`, with a
/// list of messages under each kind's name, under `ask` and under `none`.
final class DangerExamples {
  static final String FOLDER = "examples/danger";
  private static final String ASK = "ask";
  private static final String REVIEWED = "reviewed";
  private static final String[] KEYS =
      Stream.concat(Stream.of(REVIEWED, ASK), Arrays.stream(Kind.values()).map(Kind::slug))
          .toArray(String[]::new);

  private DangerExamples() {}

  /// One message and what it should be taken for.
  ///
  /// @param language of the file it stands in
  /// @param danger [Level#UNSURE] for a message after which one should ask; its kind means nothing
  record Example(String text, Language language, Danger danger) {}

  /// All examples of all languages. What is wrong becomes a problem and is left out. Blocks.
  static List<Example> load(ContentDirectory content, Problems problems) {
    List<Example> examples = new ArrayList<>();
    for (ContentFile file : content.files(FOLDER, "yml", problems)) {
      Optional<Language> language = Language.of(file.name());
      if (language.isEmpty()) {
        problems.add(file.path(), 1, "no language is called " + file.name(), "Name it like en.yml");
        continue;
      }
      Optional<YamlMap> map = Yaml.map(file, problems);
      map.ifPresent(values -> read(values, language.get(), examples));
    }
    examples.addAll(HarmlessTexts.load(content, problems));
    return List.copyOf(examples);
  }

  private static void read(YamlMap map, Language language, List<Example> examples) {
    map.onlyKeys(KEYS);
    map.flag(REVIEWED, false);
    for (Kind kind : Kind.values()) {
      Danger danger = kind == Kind.NONE ? Danger.NOTHING : new Danger(Level.URGENT, kind);
      map.texts(kind.slug()).forEach(text -> examples.add(new Example(text, language, danger)));
    }
    Danger unsure = new Danger(Level.UNSURE, Kind.HELD);
    map.texts(ASK).forEach(text -> examples.add(new Example(text, language, unsure)));
  }
}
