package org.vigil.hotline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.knowledge.CountryFacts;
import org.vigil.knowledge.CountryFacts.Office;
import org.vigil.language.Language;

/// Checks that each `{hotline: id}` and `{numbers: purpose}` of the content leads to a number, and
/// each line that a country's file names.
public final class HotlineReferences {
  private static final Pattern PLACE =
      Pattern.compile("\\{(hotline|numbers): ([a-z0-9-]{1,60})\\}");
  private static final List<String> EXTENSIONS = List.of("md", "yml");

  private HotlineReferences() {}

  /// Names each place that leads nowhere.
  ///
  /// @return the lines they were held against
  public static Directory check(ContentDirectory content, Problems problems) {
    // What is wrong with the lines themselves is named by whoever loads them.
    ListedLines lines = ListedLines.load(content, new Problems());
    for (String extension : EXTENSIONS) {
      for (ContentFile file : content.files("", extension, new Problems())) {
        check(file, lines, problems);
      }
    }
    for (CountryFacts country : CountryFacts.load(content, new Problems()).values()) {
      String file = "countries/" + country.country().toLowerCase(Locale.ROOT) + ".yml";
      country.report().forEach(office -> check(file, office, lines, problems));
      country.abroad().forEach(office -> check(file, office, lines, problems));
    }
    return lines;
  }

  private static void check(String file, Office office, ListedLines lines, Problems problems) {
    Optional<PublicLine> line = lines.line(office.hotline(), Language.EN);
    if (line.isEmpty()) {
      problems.add(
          file,
          office.line(),
          "no line in hotlines/ has the id `" + office.hotline() + "`",
          "Correct the id, or add the line there with its source");
      return;
    }
    if (!line.get().serves().containsAll(office.serves())) {
      problems.add(
          file,
          office.line(),
          "`" + office.hotline() + "` serves " + new TreeSet<>(line.get().serves()),
          "Let `serves` name only these, or correct the line in hotlines/");
    }
    if (office.locatedIn().isPresent() && !office.locatedIn().equals(line.get().locatedIn())) {
      problems.add(
          file,
          office.line(),
          "hotlines/ says that `"
              + office.hotline()
              + "` sits in "
              + line.get().locatedIn().orElse("its own country"),
          "Make `located_in` the same in both");
    }
  }

  private static void check(ContentFile file, ListedLines lines, Problems problems) {
    int number = 0;
    for (String text : file.text().split("\n", -1)) {
      number++;
      Matcher place = PLACE.matcher(text);
      while (place.find()) {
        if (place.group(1).equals("hotline")) {
          if (lines.line(place.group(2), Language.EN).isEmpty()) {
            problems.add(
                file.path(),
                number,
                "no line in hotlines/ has the id `" + place.group(2) + "`",
                "Correct the id, or write {numbers: ...} instead");
          }
        } else if (!Serves.ALL.contains(place.group(2))) {
          problems.add(
              file.path(),
              number,
              "no line in hotlines/ serves `" + place.group(2) + "`",
              "Known are " + String.join(", ", new TreeSet<>(Serves.ALL)));
        }
      }
    }
  }
}
