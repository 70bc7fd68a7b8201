package org.vigil.offer;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Normalized;
import org.vigil.language.Phrases;

/// Countries, and places known for scam compounds, by all the names people give them: `places.yml`.
record Gazetteer(Phrases<Known> names) {

  static final String FILE = "places.yml";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /// A place in the list.
  record Known(String country, boolean highRisk) {}

  /// Reads the file; without it no place is known. Blocks on the disk.
  static Gazetteer load(ContentDirectory content, Problems problems) {
    Phrases.Builder<Known> names = Phrases.builder();
    content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .ifPresentOrElse(
            top -> read(top, names, problems),
            () -> problems.add(FILE, 1, "the list of places cannot be read", "Bring it back"));
    return new Gazetteer(names.compile());
  }

  private static void read(YamlMap top, Phrases.Builder<Known> names, Problems problems) {
    top.onlyKeys("high_risk", "countries");
    for (YamlMap place : top.maps("high_risk")) {
      place.onlyKeys("name", "country", "names", "sources", "checked");
      place.text("name");
      place.flag("checked", false);
      if (place.items("sources").isEmpty()) {
        place.problem(
            "sources", "a place of high risk has no source", "Name the page that says so");
      }
      for (YamlMap.Item source : place.items("sources")) {
        if (!web(source.text())) {
          problems.add(FILE, source.line(), "a source must be an address", "Write https://...");
        }
      }
      names.add(new Known(country(place), true), place, "names", problems);
    }
    for (YamlMap country : top.maps("countries")) {
      country.onlyKeys("country", "names");
      names.add(new Known(country(country), false), country, "names", problems);
    }
  }

  private static String country(YamlMap map) {
    String code = map.text("country");
    if (!code.isEmpty() && !COUNTRIES.contains(code)) {
      map.problem("country", "`" + code + "` is no country code", "Write it as KH");
    }
    return code;
  }

  private static boolean web(String address) {
    try {
      return URI.create(address).getHost() != null && address.startsWith("http");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// The places a text names, in its order.
  List<Place> in(Normalized text) {
    return names.in(text).stream()
        .map(match -> new Place(match.tag().country(), match.tag().highRisk(), match.span()))
        .sorted(Comparator.comparingInt(place -> place.span().from()))
        .toList();
  }
}
