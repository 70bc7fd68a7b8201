package org.vigil.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;
import org.vigil.offer.Example.Kind;

/// Reads what the classifier learns from: `examples/offers/<language>.yml`, with scams by topic,
/// honest offers, and texts that are no offers; then [OrdinaryTalk].
final class Examples {

  private static final String FOLDER = "examples/offers";
  private static final int LONGEST = 4096;

  private final ContentDirectory content;
  private final Problems problems;
  private final List<Example> examples = new ArrayList<>();

  private Examples(ContentDirectory content, Problems problems) {
    this.content = content;
    this.problems = problems;
  }

  /// Blocks on the disk.
  static List<Example> load(ContentDirectory content, Problems problems) {
    Examples examples = new Examples(content, problems);
    Set<String> topics = examples.topics();
    for (ContentFile file : content.files(FOLDER, "yml", problems)) {
      if (Language.of(file.name()).isEmpty()) {
        problems.add(file.path(), 1, "no language is called " + file.name(), "Name it like en.yml");
      } else {
        Yaml.map(file, problems).ifPresent(top -> examples.read(top, topics));
      }
    }
    examples.examples.addAll(OrdinaryTalk.load(content));
    for (Kind kind : List.of(Kind.SCAM, Kind.LEGIT, Kind.OTHER)) {
      if (examples.examples.stream().noneMatch(example -> example.kind() == kind)) {
        problems.add(FOLDER, 1, "there is no example of one kind", "Write scam, legit and other");
        return List.of();
      }
    }
    return List.copyOf(examples.examples);
  }

  private void read(YamlMap top, Set<String> topics) {
    top.onlyKeys("reviewed", "scam", "legit", "other");
    top.flag("reviewed", false);
    YamlMap scams = top.map("scam");
    for (String topic : scams.keys()) {
      if (!topics.contains(topic)) {
        scams.problem(
            topic,
            "topic `" + topic + "` is not in catalogue.yml",
            "Use a topic's name from there");
      }
      add(scams.items(topic), Kind.SCAM, topic, scams.file());
    }
    add(top.items("legit"), Kind.LEGIT, "", top.file());
    add(top.items("other"), Kind.OTHER, "", top.file());
  }

  private void add(List<YamlMap.Item> items, Kind kind, String topic, String file) {
    for (YamlMap.Item item : items) {
      if (item.text().length() > LONGEST) {
        problems.add(file, item.line(), "longer than " + LONGEST + " letters", "Shorten it");
      } else {
        examples.add(new Example(item.text(), kind, topic.isEmpty() ? null : topic));
      }
    }
  }

  private Set<String> topics() {
    return content
        .file("catalogue.yml", problems)
        .flatMap(file -> Yaml.map(file, problems))
        .map(top -> top.map("topics"))
        .map(
            groups -> {
              Set<String> topics = new java.util.TreeSet<>();
              groups.keys().forEach(group -> topics.addAll(groups.map(group).keys()));
              return Set.copyOf(topics);
            })
        .orElse(Set.of());
  }
}
