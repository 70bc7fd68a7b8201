package org.vigil.knowledge;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.knowledge.CountryFacts.Office;
import org.vigil.knowledge.CountryFacts.Register;
import org.vigil.knowledge.CountryFacts.Rule;
import org.vigil.language.Language;

/// Reads `countries/<country>.yml` and names everything that is wrong with them. Whether the lines
/// they name exist is checked where the lines are known.
final class CountryFiles {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int MAX_SENTENCE = 200;

  private final ContentDirectory content;
  private final Problems problems;
  private final OfficialHosts official;
  private final Set<String> topics;

  CountryFiles(ContentDirectory content, Problems problems) {
    this.content = content;
    this.problems = problems;
    // What is wrong with these two is named by whoever reads the topics.
    this.official = OfficialHosts.load(content, new Problems());
    this.topics =
        Catalogue.load(content, new Problems())
            .map(known -> known.topics().keySet())
            .orElse(Set.of());
  }

  /// By country; one with a problem is left out.
  Map<String, CountryFacts> countries() {
    Map<String, CountryFacts> countries = new TreeMap<>();
    for (ContentFile file : content.files("countries", "yml", problems)) {
      int before = problems.count();
      Optional<CountryFacts> facts = Yaml.map(file, problems).flatMap(top -> country(file, top));
      if (problems.count() == before) {
        facts.ifPresent(known -> countries.put(known.country(), known));
      }
    }
    return countries;
  }

  private Optional<CountryFacts> country(ContentFile file, YamlMap top) {
    String code = file.name().toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code) || !file.path().equals("countries/" + file.name() + ".yml")) {
      problems.add(
          file.path(),
          1,
          "no country is read from here",
          "Name it by its two letters, like kh.yml");
      return Optional.empty();
    }
    top.onlyKeys(
        "read",
        "name",
        "licence_register",
        "job_register",
        "report",
        "embassy_line",
        "missions",
        "before_leaving",
        "notes");
    top.text("name");
    if (top.date("read").isEmpty()) {
      top.problem("read", "`read` is missing", "Add the day the pages were read: \"2026-01-31\"");
    }
    List<Office> abroad = new ArrayList<>(all(top, "embassy_line", this::office));
    abroad.addAll(all(top, "missions", this::mission));
    return Optional.of(
        new CountryFacts(
            code,
            register(top, "licence_register"),
            register(top, "job_register"),
            all(top, "report", this::office),
            abroad,
            all(top, "before_leaving", this::rule),
            all(top, "notes", this::rule)));
  }

  private static <T> List<T> all(YamlMap top, String key, Function<YamlMap, T> read) {
    return top.maps(key).stream().map(read).toList();
  }

  private Optional<Register> register(YamlMap top, String key) {
    if (!top.has(key)) {
      return Optional.empty();
    }
    YamlMap item = top.map(key);
    item.onlyKeys("name", "url", "source", "date", "confidence");
    source(item);
    Optional<URI> url = item.optionalText("url").flatMap(Links::web);
    if (item.has("url") && url.isEmpty()) {
      item.problem("url", "`url` must be an address", "Write it as https://host/page, or null");
    }
    url.map(URI::getHost)
        .filter(host -> !official.allow(host))
        .ifPresent(
            host ->
                item.problem(
                    "url",
                    "`" + host + "` is not an official host, and people tap on this link",
                    "Write null, or add the host to official-hosts.yml if it is the authority's"));
    return Optional.of(new Register(sentence(item, "name"), url));
  }

  private Office office(YamlMap item) {
    item.onlyKeys("hotline", "serves", "source", "date", "confidence");
    source(item);
    return new Office(
        item.text("hotline"),
        new HashSet<>(item.texts("serves")),
        Optional.empty(),
        item.line("hotline"));
  }

  private Office mission(YamlMap item) {
    item.onlyKeys("located_in", "hotline", "source", "date", "confidence");
    source(item);
    String place = item.text("located_in");
    if (!place.isEmpty() && !COUNTRIES.contains(place)) {
      item.problem("located_in", "`" + place + "` is no country code", "Write it as KH");
    }
    return new Office(item.text("hotline"), Set.of(), Optional.of(place), item.line("hotline"));
  }

  private Rule rule(YamlMap item) {
    source(item);
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (String key : item.keys()) {
      Optional<Language> language = Language.of(key).filter(known -> known.tag().equals(key));
      if (language.isPresent()) {
        words.put(language.get(), sentence(item, key));
      } else if (!Set.of("topics", "source", "date", "confidence").contains(key)) {
        item.problem(
            key,
            "`" + key + "` is not known here",
            "Known are the languages (en, km, ...), topics, source, date and confidence");
      }
    }
    if (!words.containsKey(Language.EN)) {
      item.problem("en", "the English sentence is missing", "Add a line `en: ...`");
    }
    for (YamlMap.Item topic : item.items("topics")) {
      if (!topics.contains(topic.text())) {
        problems.add(
            item.file(),
            topic.line(),
            "topic `" + topic.text() + "` is not in catalogue.yml",
            "Correct it: it names an answer that shows this sentence");
      }
    }
    return new Rule(words, new HashSet<>(item.texts("topics")));
  }

  private static void source(YamlMap item) {
    if (Links.web(item.text("source")).isEmpty()) {
      item.problem("source", "`source` must be an address", "Write https://host/page");
    }
    SourceKeys.date(item);
    SourceKeys.confidence(item);
  }

  /// Words that people read.
  private static String sentence(YamlMap item, String key) {
    String text = item.text(key);
    if (text.length() > MAX_SENTENCE) {
      item.problem(key, "longer than " + MAX_SENTENCE + " letters", "Shorten it");
    }
    Numbers.suspicious(text)
        .ifPresent(
            number ->
                item.problem(
                    key,
                    "`" + number + "` may be taken for a phone number",
                    "Numbers stand in hotlines/ only: name the line by `hotline: id`"));
    return text;
  }
}
