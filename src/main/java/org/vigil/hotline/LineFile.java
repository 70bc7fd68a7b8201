package org.vigil.hotline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;

/// Reads one file of `content/hotlines`. What is wrong is named, and the line it stands in left
/// out.
final class LineFile {
  private static final Pattern FILE_NAME = Pattern.compile("[a-z]{2}|int");

  private LineFile() {}

  /// A line that was read, and where it stands.
  record Read(ListedLine line, int at) {}

  static List<Read> read(ContentFile file, Problems problems) {
    if (!FILE_NAME.matcher(file.name()).matches()) {
      problems.add(
          file.path(),
          1,
          "the file's name is not a country",
          "Name it after the two-letter code of the state, such as kh.yml, or int.yml");
      return List.of();
    }
    Optional<YamlMap> found = Yaml.map(file, problems);
    if (found.isEmpty()) {
      return List.of();
    }
    YamlMap top = found.get();
    top.onlyKeys("read", "hotlines");
    Optional<LocalDate> read = top.date("read");
    if (read.isEmpty()) {
      top.problem(
          "read",
          "`read` is missing",
          "Add the day on which somebody read the pages, such as read: \"2026-01-31\"");
      return List.of();
    }
    LineEntry entries = new LineEntry(file.name().toUpperCase(Locale.ROOT), read.get(), problems);
    List<Read> all = new ArrayList<>();
    for (YamlMap entry : top.maps("hotlines")) {
      entries.read(entry).ifPresent(line -> all.add(new Read(line, entry.line("id"))));
    }
    return all;
  }
}
