package org.vigil.hotline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.language.Language;

/// The public numbers of `content/hotlines`.
public final class ListedLines implements Directory {
  private static final String FOLDER = "hotlines";

  /// For these, a person abroad also needs the office of their own state, whatever else it serves.
  private static final Set<String> OFFICE_HELPS = Set.of(Serves.TRAFFICKING, Serves.EMERGENCY);

  private static final Comparator<ListedLine> SURE_FIRST =
      Comparator.comparing((ListedLine line) -> !line.line().checked())
          .thenComparing(line -> !line.sure());

  private final Map<String, ListedLine> lines;

  private ListedLines(Map<String, ListedLine> lines) {
    this.lines = lines;
  }

  /// Reads all files. A line that has a problem is left out: a number that may be wrong is not
  /// shown. Blocks.
  public static ListedLines load(ContentDirectory content, Problems problems) {
    Map<String, ListedLine> lines = new LinkedHashMap<>();
    for (ContentFile file : content.files(FOLDER, "yml", problems)) {
      for (LineFile.Read read : LineFile.read(file, problems)) {
        if (lines.putIfAbsent(read.line().line().id(), read.line()) != null) {
          problems.add(
              file.path(),
              read.at(),
              "the id `" + read.line().line().id() + "` is taken by another line",
              "Give each line an id of its own");
        }
      }
    }
    return new ListedLines(lines);
  }

  @Override
  public List<PublicLine> lines(
      String serves, @Nullable String location, @Nullable String nationality, Language language) {
    Person person = new Person(location, nationality);
    return lines.values().stream()
        .filter(line -> person.group(line, serves) != Group.NONE)
        .sorted(
            Comparator.comparing((ListedLine line) -> !line.line().reachable())
                .thenComparing(line -> person.group(line, serves))
                .thenComparing(SURE_FIRST))
        .map(line -> line.in(language))
        .toList();
  }

  @Override
  public Optional<PublicLine> line(String id, Language language) {
    return Optional.ofNullable(lines.get(id)).map(line -> line.in(language));
  }

  @Override
  public Set<String> countries() {
    return lines.values().stream()
        .filter(line -> !line.international() && line.line().locatedIn().isEmpty())
        .map(ListedLine::line)
        .filter(PublicLine::reachable)
        .map(PublicLine::country)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Why a line is of use to a person, in the order in which lines are shown.
  private enum Group {
    LOCAL,
    OFFICE,
    HOME,
    INTERNATIONAL,
    NONE
  }

  /// Where a person is and where they are from, as far as known.
  private record Person(@Nullable String location, @Nullable String nationality) {

    Group group(ListedLine line, String serves) {
      boolean asked = line.serves(serves);
      if (line.officeOf(nationality, location)
          && (asked || (OFFICE_HELPS.contains(serves) && line.consular()))) {
        return Group.OFFICE;
      }
      if (!asked) {
        return Group.NONE;
      }
      if (line.international()) {
        return line.line().locatedIn().map(at -> at.equals(location)).orElse(true)
            ? Group.INTERNATIONAL
            : Group.NONE;
      }
      // A consular line serves the nationals of its state only.
      if (line.atHomeIn(location) && !(serves.equals(Serves.CONSULAR) && foreign())) {
        return Group.LOCAL;
      }
      return line.atHomeIn(nationality) && (location == null || line.fromAbroad())
          ? Group.HOME
          : Group.NONE;
    }

    private boolean foreign() {
      return location != null && nationality != null && !location.equals(nationality);
    }
  }
}
