package org.vigil.content;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads YAML that volunteers write: one document with named values at the top. Nothing is
/// constructed from tags; anchors, aliases and deep nesting are refused, so a file cannot blow up.
public final class Yaml {

  private static final int MAX_DEPTH = 12;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(ContentDirectory.MAX_BYTES)
          .build();

  private Yaml() {}

  /// The named values of a file; empty, with a problem, if it is not such a file.
  public static Optional<YamlMap> map(ContentFile file, Problems problems) {
    return map(file.path(), file.text(), 0, problems);
  }

  /// @param linesBefore lines of the file that stand before the text
  static Optional<YamlMap> map(String file, String text, int linesBefore, Problems problems) {
    try {
      if (!isTame(file, text, linesBefore, problems)) {
        return Optional.empty();
      }
      Node node = new Compose(SETTINGS).composeString(text).orElse(null);
      if (node instanceof MappingNode mapping) {
        return Optional.of(YamlMap.of(file, mapping, linesBefore, problems));
      }
      problems.add(
          file,
          linesBefore + 1,
          node == null ? "nothing stands here" : "this is not a list of `name: value` lines",
          "Write one `name: value` per line");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0);
      problems.add(file, linesBefore + line + 1, "YAML: " + e.getProblem(), remedy(text, line));
    } catch (YamlEngineException e) {
      problems.add(file, linesBefore + 1, "this is not readable YAML", "Compare with another file");
    }
    return Optional.empty();
  }

  /// Looks at the events, without recursion, before nodes are built.
  private static boolean isTame(String file, String text, int linesBefore, Problems problems) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      int line = linesBefore + 1 + event.getStartMark().map(Mark::getLine).orElse(0);
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case DocumentStart -> documents++;
        default -> {}
      }
      if (event instanceof AliasEvent
          || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
        problems.add(
            file,
            line,
            "`&` and `*` references are not used here",
            "Write the text out, or quote it");
        return false;
      }
      if (depth > MAX_DEPTH) {
        problems.add(file, line, "too many levels inside each other", "Check the brackets");
        return false;
      }
      if (documents > 1) {
        problems.add(file, line, "a second document starts here", "Remove the `---` line");
        return false;
      }
    }
    return true;
  }

  private static String remedy(String text, int line) {
    String[] lines = text.split("\n", -1);
    String here = line < lines.length ? lines[line] : "";
    if (here.contains("\t")) {
      return "Use spaces, not tabs, at the start of a line";
    }
    return "Check the indentation, and put text that holds `: `, `#`, quotes or brackets in"
        + " \"quotes\"";
  }
}
