package org.vigil.offer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Markdown;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;
import org.vigil.language.Phrases;

/// Reads `red-flags/<slug>/<language>.md` and names everything that is wrong with them.
final class RedFlagFiles {

  static final String FOLDER = "red-flags";
  static final String LIST = "catalogue.yml";

  private static final int MAX_TITLE = 60;
  private static final int MAX_MEANING = 500;
  private static final int MAX_PHRASES = 100;

  private final ContentDirectory content;
  private final Problems problems;
  private final Phrases.Builder<String> phrases = Phrases.builder();
  private final Map<String, Map<Language, OfferCheck.RedFlag>> texts = new HashMap<>();

  RedFlagFiles(ContentDirectory content, Problems problems) {
    this.content = content;
    this.problems = problems;
  }

  /// Blocks on the disk. A file with problems is left out.
  RedFlags read() {
    Set<String> slugs = slugs();
    for (ContentFile file : content.files(FOLDER, "md", problems)) {
      String slug = file.folder();
      Optional<Language> language =
          Language.of(file.name()).filter(known -> known.tag().equals(file.name()));
      if (language.isEmpty()
          || !slugs.contains(slug)
          || !file.path().equals("red-flags/" + slug + "/" + file.name() + ".md")) {
        problems.add(
            file.path(),
            1,
            "no warning sign is read from here",
            "Put it at red-flags/NAME/LANGUAGE.md, with a name from catalogue.yml");
      } else {
        Markdown.parse(file, problems).ifPresent(text -> add(slug, language.get(), text));
      }
    }
    for (String slug : slugs) {
      if (!texts.getOrDefault(slug, Map.of()).containsKey(Language.EN)) {
        problems.add(
            "red-flags/" + slug + "/en.md",
            1,
            "the warning sign has no English text",
            "Write it: other languages fall back on it");
      }
    }
    return new RedFlags(phrases.compile(), texts);
  }

  private void add(String slug, Language language, Markdown text) {
    YamlMap top = text.frontMatter();
    int before = problems.count();
    top.onlyKeys("title", "phrases", "sources", "reviewed");
    String title = top.text("title");
    top.flag("reviewed", false);
    top.texts("sources");
    if (title.length() > MAX_TITLE) {
      top.problem("title", "longer than " + MAX_TITLE + " letters", "Shorten it");
    }
    if (top.items("phrases").isEmpty()) {
      top.problem("phrases", "there is no phrase", "Write the words that show this sign");
    }
    if (top.items("phrases").size() > MAX_PHRASES) {
      top.problem("phrases", "more than " + MAX_PHRASES + " phrases", "Keep the best");
    }
    if (text.body().length() > MAX_MEANING) {
      problems.add(
          top.file(),
          text.bodyLine(),
          "the text is longer than " + MAX_MEANING + " letters",
          "Say it in one or two sentences");
    }
    if (problems.count() == before) {
      String meaning = text.body().replaceAll("\\s*\n\\s*", " ");
      texts
          .computeIfAbsent(slug, s -> new EnumMap<>(Language.class))
          .put(language, new OfferCheck.RedFlag(slug, title, meaning));
      phrases.add(slug, top, "phrases", problems);
    }
  }

  /// The closed list, from `catalogue.yml`.
  private Set<String> slugs() {
    return content
        .file(LIST, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .map(top -> top.map("red_flags").keys())
        .orElseGet(
            () -> {
              problems.add("catalogue.yml", 1, "the catalogue cannot be read", "Bring it back");
              return Set.of();
            });
  }
}
