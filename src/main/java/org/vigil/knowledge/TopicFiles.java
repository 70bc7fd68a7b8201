package org.vigil.knowledge;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Markdown;
import org.vigil.content.Problems;
import org.vigil.content.YamlMap;
import org.vigil.knowledge.Source.Confidence;
import org.vigil.language.Language;

/// Reads `topics/<slug>/<language>.md` and names everything that is wrong with them.
final class TopicFiles {

  private static final int MAX_TITLE = 80;
  private static final int MAX_PHRASING = 200;
  private static final int MAX_PHRASINGS = 200;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final ContentDirectory content;
  private final Problems problems;
  private final Optional<Catalogue> catalogue;
  private final BodyRules rules;

  TopicFiles(ContentDirectory content, Problems problems) {
    this.content = content;
    this.problems = problems;
    this.catalogue = Catalogue.load(content, problems);
    this.rules = new BodyRules(OfficialHosts.load(content, problems), problems);
  }

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (ContentFile file : content.files("topics", "md", problems)) {
      int before = problems.count();
      Optional<Entry> entry = entry(file);
      if (problems.count() == before) {
        entry.ifPresent(entries::add);
      }
    }
    return entries;
  }

  private Optional<Entry> entry(ContentFile file) {
    String slug = file.folder();
    Optional<Language> language =
        Language.of(file.name()).filter(known -> known.tag().equals(file.name()));
    if (!file.path().equals("topics/" + slug + "/" + file.name() + ".md") || language.isEmpty()) {
      problems.add(
          file.path(),
          1,
          "no topic is read from here",
          "Put it at topics/NAME/LANGUAGE.md, with one of the languages " + tags());
      return Optional.empty();
    }
    if (catalogue.isPresent() && !catalogue.get().topics().containsKey(slug)) {
      problems.add(
          file.path(),
          1,
          "topic `" + slug + "` is not in catalogue.yml",
          "Correct the folder's name or add the topic there");
    }
    return Markdown.parse(file, problems).map(text -> entry(slug, language.get(), file, text));
  }

  private Entry entry(String slug, Language language, ContentFile file, Markdown text) {
    YamlMap top = text.frontMatter();
    top.onlyKeys("title", "phrasings", "sources", "countries", "reviewed");
    String title = top.text("title");
    if (title.length() > MAX_TITLE) {
      top.problem("title", "the title is longer than " + MAX_TITLE + " letters", "Shorten it");
    }
    List<Source> sources = sources(slug, top);
    rules.check(file, text, language, sources);
    return new Entry(
        slug,
        language,
        title,
        phrasings(top),
        text.body(),
        sources,
        countries(top),
        top.flag("reviewed", false));
  }

  private List<String> phrasings(YamlMap top) {
    List<YamlMap.Item> items = top.items("phrasings");
    if (items.isEmpty()) {
      top.problem("phrasings", "there is no phrasing", "Write questions as people type them");
    }
    if (items.size() > MAX_PHRASINGS) {
      top.problem("phrasings", "more than " + MAX_PHRASINGS + " phrasings", "Keep the best");
    }
    Set<String> seen = new HashSet<>();
    for (YamlMap.Item item : items) {
      if (item.text().length() > MAX_PHRASING) {
        problems.add(
            top.file(), item.line(), "longer than " + MAX_PHRASING + " letters", "Shorten it");
      }
      if (!seen.add(item.text().toLowerCase(Locale.ROOT))) {
        problems.add(top.file(), item.line(), "this phrasing stands here twice", "Delete one");
      }
    }
    return items.stream().map(YamlMap.Item::text).toList();
  }

  private List<Source> sources(String slug, YamlMap top) {
    List<Source> sources = new ArrayList<>();
    for (YamlMap item : top.maps("sources")) {
      item.onlyKeys("title", "url", "date", "confidence");
      String title = item.text("title");
      Optional<URI> url = Links.web(item.text("url"));
      if (url.isEmpty()) {
        item.problem("url", "`url` must be an address", "Write it as https://host/page");
      }
      Optional<String> date = SourceKeys.date(item);
      Optional<Confidence> confidence = SourceKeys.confidence(item);
      if (url.isPresent() && confidence.isPresent()) {
        sources.add(new Source(title, url.get(), date, confidence.get()));
      }
    }
    boolean needed = catalogue.map(known -> !known.isAboutUs(slug)).orElse(false);
    if (needed && top.maps("sources").isEmpty()) {
      top.problem(
          "sources", "there is no source", "Name where the facts come from: title, url, date");
    }
    return sources;
  }

  private List<String> countries(YamlMap top) {
    for (YamlMap.Item item : top.items("countries")) {
      if (!COUNTRIES.contains(item.text())) {
        problems.add(
            top.file(), item.line(), "`" + item.text() + "` is no country code", "Write it as KH");
      }
    }
    return top.texts("countries");
  }

  private static String tags() {
    return String.join(
        ", ", java.util.Arrays.stream(Language.values()).map(Language::tag).toList());
  }
}
