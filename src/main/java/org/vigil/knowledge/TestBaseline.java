package org.vigil.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.knowledge.TestQuestion.Outcome;
import org.vigil.language.Language;

/// What came of each test question at the last release, from `tests/baseline.yml`.
public final class TestBaseline {
  public static final String FILE = "tests/baseline.yml";

  private static final String HEAD =
      """
      # What came of each test question at the last release; a mark for each question.
      # Written by `./vigil content test --release`; nobody needs to edit it.
      """;

  private final Map<String, Outcome> outcomes;

  private TestBaseline(Map<String, Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  /// Reads the file; without it every question is new. Blocks on the disk.
  public static TestBaseline load(ContentDirectory content, Problems problems) {
    Map<String, Outcome> outcomes = new HashMap<>();
    content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .ifPresent(top -> top.keys().forEach(tag -> read(top.map(tag), outcomes)));
    return new TestBaseline(outcomes);
  }

  private static void read(YamlMap language, Map<String, Outcome> outcomes) {
    for (Outcome outcome : Outcome.values()) {
      language
          .optionalText(name(outcome))
          .ifPresent(
              marks -> {
                for (String mark : marks.split(" +", -1)) {
                  outcomes.put(mark, outcome);
                }
              });
    }
  }

  /// What came of the question then; empty if it is new.
  public Optional<Outcome> of(TestQuestion question) {
    return Optional.ofNullable(outcomes.get(mark(question)));
  }

  /// The file's text for what came of the questions now.
  public static String render(Map<TestQuestion, Outcome> now) {
    Map<Language, Map<Outcome, StringJoiner>> marks = new EnumMap<>(Language.class);
    now.forEach(
        (question, outcome) ->
            marks
                .computeIfAbsent(question.language(), l -> new EnumMap<>(Outcome.class))
                .computeIfAbsent(outcome, o -> new StringJoiner(" "))
                .add(mark(question)));
    StringBuilder out = new StringBuilder(HEAD);
    marks.forEach(
        (language, of) -> {
          out.append(language.tag()).append(":\n");
          of.forEach(
              (outcome, joined) -> out.append("  %s: \"%s\"%n".formatted(name(outcome), joined)));
        });
    return out.toString();
  }

  private static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static String mark(TestQuestion question) {
    try {
      String text = question.language().tag() + "\n" + question.ask();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      // A letter first, so that YAML takes it for a text.
      return "q" + HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
