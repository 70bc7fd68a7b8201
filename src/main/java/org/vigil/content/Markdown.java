package org.vigil.content;

import java.util.Arrays;
import java.util.Optional;

/// A Markdown file that starts with named values between two `---` lines.
///
/// @param frontMatter the named values
/// @param body what follows, without blank lines at its start and end
/// @param bodyLine the line of the file that the body starts at, from 1
public record Markdown(YamlMap frontMatter, String body, int bodyLine) {

  private static final String FENCE = "---";

  /// Empty, with a problem, if the front matter is missing, not ended or not readable. An empty
  /// body is a problem too.
  public static Optional<Markdown> parse(ContentFile file, Problems problems) {
    String[] lines = file.text().split("\n", -1);
    if (!lines[0].stripTrailing().equals(FENCE)) {
      problems.add(file.path(), 1, "the file does not start with a line `---`", "Put `---` first");
      return Optional.empty();
    }
    int end = 1;
    while (end < lines.length && !lines[end].stripTrailing().equals(FENCE)) {
      end++;
    }
    if (end == lines.length) {
      problems.add(
          file.path(),
          1,
          "the named values at the top have no end",
          "Put a line `---` between them and the text");
      return Optional.empty();
    }
    String top = String.join("\n", Arrays.asList(lines).subList(1, end));
    int first = end + 1;
    while (first < lines.length && lines[first].isBlank()) {
      first++;
    }
    String body = String.join("\n", Arrays.asList(lines).subList(first, lines.length)).strip();
    if (body.isEmpty()) {
      problems.add(file.path(), end + 1, "there is no text below the second `---`", "Write it");
      return Optional.empty();
    }
    int bodyLine = first + 1;
    return Yaml.map(file.path(), top, 1, problems)
        .map(frontMatter -> new Markdown(frontMatter, body, bodyLine));
  }
}
