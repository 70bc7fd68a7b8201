package org.vigil.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;

/// The topics and warning signs there are, by slug.
///
/// @param topics the group of each topic
/// @param redFlags the warning signs
public record Catalogue(Map<String, String> topics, Set<String> redFlags) {

  private static final String FILE = "catalogue.yml";
  private static final String ABOUT = "about";

  public Catalogue {
    topics = Map.copyOf(topics);
    redFlags = Set.copyOf(redFlags);
  }

  /// Reads `catalogue.yml`; empty, with a problem, if there is none.
  static Optional<Catalogue> load(ContentDirectory content, Problems problems) {
    Optional<YamlMap> file = content.file(FILE, problems).flatMap(text -> Yaml.map(text, problems));
    if (file.isEmpty()) {
      problems.add(FILE, 1, "the list of topics cannot be read", "Bring the file back");
      return Optional.empty();
    }
    YamlMap top = file.get();
    top.onlyKeys("topics", "red_flags");
    YamlMap groups = top.map("topics");
    Map<String, String> topics = new LinkedHashMap<>();
    for (String group : groups.keys()) {
      for (String slug : slugs(groups.map(group))) {
        if (topics.putIfAbsent(slug, group) != null) {
          groups.problem(group, "topic `" + slug + "` stands in two groups", "Keep one of them");
        }
      }
    }
    return Optional.of(new Catalogue(topics, slugs(top.map("red_flags"))));
  }

  /// Whether the topic is about the service itself, so that it needs no source from outside.
  boolean isAboutUs(String slug) {
    return ABOUT.equals(topics.get(slug));
  }

  private static Set<String> slugs(YamlMap map) {
    Set<String> slugs = new LinkedHashSet<>();
    for (String slug : map.keys()) {
      map.text(slug);
      if (slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        slugs.add(slug);
      } else {
        map.problem(slug, "`" + slug + "` is not a slug", "Use small letters, digits and hyphens");
      }
    }
    return slugs;
  }
}
