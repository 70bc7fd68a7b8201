package org.vigil.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;

/// A conversation as a volunteer reads and writes it: Markdown with a heading for whoever speaks.
/// content/README.md describes it to those who write them.
///
///     # A man is held
///     language: en
///
///     ### Person
///     they took my passport
///
///     ### Bot
///     Can anyone see your screen? ...
///
/// @param title what it is about
/// @param settings `language`, the language of the person's app; `partner`, the name of a hotline
///     partner that takes everything; `case`, how far a referral has come when its code is asked
///     for
/// @param steps what is said, in order
record Transcript(String title, Map<String, String> settings, List<Step> steps) {
  /// What each setting may be.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "language", "[A-Za-z-]{2,16}",
          "partner", ".{1,60}",
          "case", "waiting|delivered|acknowledged|refused");

  Transcript {
    settings = Map.copyOf(settings);
    steps = List.copyOf(steps);
  }

  /// Who speaks, and how.
  enum Speaker {
    PERSON("### Person"),
    FORWARDS("### Person forwards"),
    EDITS("### Person edits"),
    /// Something without words: the text says what.
    SENDS("### Person sends"),
    TAPS("### Person taps"),
    BOT("### Bot");

    private final String heading;

    Speaker(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  /// @param line the line of its heading, from 1
  record Step(Speaker speaker, String text, int line) {}

  /// Reads a file; what cannot be read is a problem.
  static Transcript parse(ContentFile file, Problems problems) {
    String title = file.name();
    Map<String, String> settings = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>();
    List<String> lines = file.text().lines().toList();
    int i = 0;
    for (; i < lines.size() && !lines.get(i).startsWith("###"); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (!line.isEmpty()) {
        setting(file, i + 1, line, settings, problems);
      }
    }
    while (i < lines.size()) {
      int start = i++;
      StringBuilder text = new StringBuilder();
      while (i < lines.size() && !lines.get(i).startsWith("###")) {
        text.append(lines.get(i++)).append('\n');
      }
      step(file, lines.get(start), text.toString().strip(), start + 1, steps, problems);
    }
    if (steps.isEmpty()) {
      problems.add(file.path(), 1, "nobody says anything", "Begin with a line `### Person`");
    }
    return new Transcript(title, settings, steps);
  }

  private static void setting(
      ContentFile file, int line, String text, Map<String, String> settings, Problems problems) {
    String[] parts = text.split(":", 2);
    String name = parts[0].strip().toLowerCase(Locale.ROOT);
    if (parts.length == 2 && parts[1].strip().matches(SETTINGS.getOrDefault(name, "(?!)"))) {
      settings.put(name, parts[1].strip());
    } else {
      problems.add(
          file.path(),
          line,
          "this line is not known here",
          "Write `language: en`, `partner: NAME`, or `case:` with waiting, delivered, acknowledged"
              + " or refused");
    }
  }

  private static void step(
      ContentFile file,
      String heading,
      String text,
      int line,
      List<Step> steps,
      Problems problems) {
    for (Speaker speaker : Speaker.values()) {
      if (heading.strip().equals(speaker.heading())) {
        steps.add(new Step(speaker, text, line));
        return;
      }
    }
    problems.add(
        file.path(),
        line,
        "nobody is called `" + heading.strip() + "`",
        "Write one of: "
            + Stream.of(Speaker.values()).map(Speaker::heading).collect(Collectors.joining(", ")));
  }

  /// The file that parses to this.
  String render() {
    StringBuilder out = new StringBuilder("# ").append(title).append('\n');
    settings.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(s -> out.append(s.getKey()).append(": ").append(s.getValue()).append('\n'));
    for (Step step : steps) {
      out.append('\n')
          .append(step.speaker().heading())
          .append('\n')
          .append(step.text())
          .append('\n');
    }
    return out.toString();
  }
}
