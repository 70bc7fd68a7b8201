package org.vigil.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;

/// Reads `examples/out-of-scope/<language>.yml`: texts that no entry answers.
final class OutOfScopeFiles {

  private static final int MAX_TEXT = 200;

  private final ContentDirectory content;
  private final Problems problems;

  OutOfScopeFiles(ContentDirectory content, Problems problems) {
    this.content = content;
    this.problems = problems;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (ContentFile file : content.files("examples/out-of-scope", "yml", problems)) {
      Optional<Language> language =
          Language.of(file.name()).filter(known -> known.tag().equals(file.name()));
      if (language.isEmpty()) {
        problems.add(file.path(), 1, "no language is called " + file.name(), "Name it like en.yml");
      } else {
        Yaml.map(file, problems).ifPresent(map -> texts.addAll(texts(file, map)));
      }
    }
    return texts;
  }

  private List<String> texts(ContentFile file, YamlMap map) {
    map.onlyKeys("texts");
    List<String> texts = new ArrayList<>();
    for (YamlMap.Item item : map.items("texts")) {
      if (item.text().length() > MAX_TEXT) {
        problems.add(
            file.path(),
            item.line(),
            "a text is longer than " + MAX_TEXT + " letters",
            "Shorten it to what matters");
      } else {
        texts.add(item.text());
      }
    }
    return texts;
  }
}
