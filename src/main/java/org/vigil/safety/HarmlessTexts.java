package org.vigil.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Markdown;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;
import org.vigil.safety.DangerExamples.Example;

/// What people write who are not in danger, from content that is kept for other purposes: the
/// phrasings of the topics that `examples/harmless-topics.yml` names, offers of work, and texts
/// that no entry answers. So whoever adds a topic or an offer makes false alarms rarer too.
final class HarmlessTexts {
  private static final String LIST = "examples/harmless-topics.yml";
  private static final String TOPICS = "topics";

  private final ContentDirectory content;
  private final Problems problems;
  private final List<Example> examples = new ArrayList<>();

  private HarmlessTexts(ContentDirectory content, Problems problems) {
    this.content = content;
    this.problems = problems;
  }

  /// All of them, a long one in the passages it will be looked at in. Blocks on the disk. A file
  /// that cannot be read is a problem for the package that owns it; here it only has no texts.
  ///
  /// @param problems takes what is wrong with the list of topics
  static List<Example> load(ContentDirectory content, Problems problems) {
    HarmlessTexts harmless = new HarmlessTexts(content, new Problems());
    harmless.topics(listed(content, problems));
    harmless.offers();
    harmless.outOfScope();
    return List.copyOf(harmless.examples);
  }

  /// The topics whose phrasings are harmless.
  static Set<String> listed(ContentDirectory content, Problems problems) {
    Optional<YamlMap> list = content.file(LIST, problems).flatMap(f -> Yaml.map(f, problems));
    list.ifPresent(map -> map.onlyKeys(TOPICS));
    return list.map(map -> Set.copyOf(new HashSet<>(map.texts(TOPICS)))).orElse(Set.of());
  }

  private void topics(Set<String> listed) {
    for (ContentFile file : content.files(TOPICS, "md", problems)) {
      if (listed.contains(file.folder())) {
        Markdown.parse(file, problems)
            .ifPresent(entry -> add(file, entry.frontMatter().texts("phrasings")));
      }
    }
  }

  private void offers() {
    for (ContentFile file : content.files("examples/offers", "yml", problems)) {
      Yaml.map(file, problems)
          .ifPresent(
              map -> {
                YamlMap scams = map.map("scam");
                scams.keys().forEach(kind -> add(file, scams.texts(kind)));
                add(file, map.texts("legit"));
              });
    }
  }

  private void outOfScope() {
    for (ContentFile file : content.files("examples/out-of-scope", "yml", problems)) {
      Yaml.map(file, problems).ifPresent(map -> add(file, map.texts("texts")));
    }
  }

  private void add(ContentFile file, List<String> texts) {
    Language.of(file.name())
        .ifPresent(
            language ->
                texts.stream()
                    .flatMap(text -> Passages.of(text).stream())
                    .map(passage -> new Example(passage, language, Danger.NOTHING))
                    .forEach(examples::add));
  }
}
