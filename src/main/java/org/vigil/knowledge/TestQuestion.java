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

/// A question of `tests/questions/<language>.yml` and the topics that answer it.
///
/// @param expect the best first; none if no entry may be shown
/// @param place file and line, for people
public record TestQuestion(String ask, Language language, List<String> expect, String place) {

  /// How many topics people are shown when none is sure.
  public static final int SHOWN = 3;

  /// What came of asking.
  public enum Outcome {
    /// The right entry comes at once, or none does where none should.
    ANSWERED,
    /// The right entry is among those offered as buttons.
    OFFERED,
    /// The right entry is not among them.
    MISSED,
    /// A wrong entry comes as if it were the answer.
    WRONG;

    public boolean passes() {
      return this == ANSWERED || this == OFFERED;
    }
  }

  public TestQuestion {
    expect = List.copyOf(expect);
  }

  /// Reads all questions; what cannot be read is a problem and is left out. Blocks on the disk.
  public static List<TestQuestion> load(ContentDirectory content, Problems problems) {
    List<TestQuestion> questions = new ArrayList<>();
    for (ContentFile file : content.files("tests/questions", "yml", problems)) {
      Optional<Language> language = Language.of(file.name());
      if (language.isEmpty()) {
        problems.add(file.path(), 1, "no language is called " + file.name(), "Name it like en.yml");
        continue;
      }
      Yaml.map(file, problems)
          .ifPresent(
              map -> {
                map.onlyKeys("questions");
                for (YamlMap one : map.maps("questions")) {
                  one.onlyKeys("ask", "expect");
                  questions.add(
                      new TestQuestion(
                          one.text("ask"),
                          language.get(),
                          one.texts("expect"),
                          file.path() + ":" + one.line("ask")));
                }
              });
    }
    return questions;
  }

  public Outcome outcome(Ranking ranking) {
    List<String> slugs = ranking.hits().stream().map(Hit::slug).toList();
    if (ranking.confident()) {
      return expect.contains(slugs.getFirst()) ? Outcome.ANSWERED : Outcome.WRONG;
    }
    if (expect.isEmpty()) {
      return Outcome.ANSWERED;
    }
    return slugs.stream().limit(SHOWN).anyMatch(expect::contains)
        ? Outcome.OFFERED
        : Outcome.MISSED;
  }
}
