package org.vigil.knowledge;

import java.util.List;
import java.util.Locale;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;

/// Hosts of authorities that any entry may link to.
///
/// @param names host names; one that starts with a dot stands for all that end so
record OfficialHosts(List<String> names) {

  private static final String FILE = "official-hosts.yml";

  OfficialHosts {
    names = List.copyOf(names);
  }

  /// Reads `official-hosts.yml`; none if there is no such file.
  static OfficialHosts load(ContentDirectory content, Problems problems) {
    return content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .map(
            top -> {
              top.onlyKeys("hosts");
              return new OfficialHosts(top.texts("hosts"));
            })
        .orElse(new OfficialHosts(List.of()));
  }

  boolean allow(String host) {
    String small = host.toLowerCase(Locale.ROOT);
    return names.stream()
        .anyMatch(name -> name.startsWith(".") ? ("." + small).endsWith(name) : small.equals(name));
  }
}
