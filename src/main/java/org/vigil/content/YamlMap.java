package org.vigil.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Named values of a content file. Asking for a value of the wrong kind records a problem and gives
/// an empty value, so a loader reads on and names everything that is wrong at once.
public final class YamlMap {

  /// A list's text and where it stands.
  public record Item(String text, int line) {}

  private record Value(Node node, int line) {}

  private final String file;
  private final int line;
  private final int linesBefore;
  private final Map<String, Value> values;
  private final Problems problems;

  private YamlMap(String file, int line, int linesBefore, Problems problems) {
    this.file = file;
    this.line = line;
    this.linesBefore = linesBefore;
    this.values = new LinkedHashMap<>();
    this.problems = problems;
  }

  static YamlMap of(String file, MappingNode mapping, int linesBefore, Problems problems) {
    YamlMap map = new YamlMap(file, lineOf(mapping, linesBefore), linesBefore, problems);
    for (NodeTuple tuple : mapping.getValue()) {
      int at = lineOf(tuple.getKeyNode(), linesBefore);
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(file, at, "a name must be a plain word", "Write `name: value`");
      } else if (map.values.putIfAbsent(key.getValue(), new Value(tuple.getValueNode(), at))
          != null) {
        problems.add(
            file,
            at,
            "`" + key.getValue() + "` stands here twice",
            "Keep one and delete the other");
      }
    }
    return map;
  }

  /// A required text; a number, a date or a truth value is given as it is written. Missing, empty
  /// or a list: a problem, and "".
  public String text(String key) {
    Value value = values.get(key);
    if (value == null) {
      problems.add(file, line, "`" + key + "` is missing", "Add a line `" + key + ": ...`");
      return "";
    }
    String text = scalar(value.node);
    if (text == null || text.isBlank()) {
      problems.add(file, value.line, "`" + key + "` must be a text", "Write `" + key + ": ...`");
      return "";
    }
    return text.strip();
  }

  /// A text that may be missing or `null`.
  public Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)).filter(text -> !text.isEmpty()) : Optional.empty();
  }

  /// The texts of a list; none if the key is missing.
  public List<String> texts(String key) {
    return items(key).stream().map(Item::text).toList();
  }

  /// As [#texts], each with its line.
  public List<Item> items(String key) {
    List<Item> items = new ArrayList<>();
    for (Node node : nodes(key)) {
      String text = scalar(node);
      if (text == null || text.isBlank()) {
        problems.add(
            file,
            lineOf(node),
            "an item of `" + key + "` must be a text",
            "Write `- ...`, in quotes");
      } else {
        items.add(new Item(text.strip(), lineOf(node)));
      }
    }
    return List.copyOf(items);
  }

  /// The groups of named values of a list; none if the key is missing.
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node node : nodes(key)) {
      if (node instanceof MappingNode mapping) {
        maps.add(of(file, mapping, linesBefore, problems));
      } else {
        problems.add(
            file,
            lineOf(node),
            "an item of `" + key + "` must hold `name: value` lines",
            "Write `- name: value`");
      }
    }
    return List.copyOf(maps);
  }

  /// A group of named values; one without values if the key is missing.
  public YamlMap map(String key) {
    if (has(key)) {
      Value value = values.get(key);
      if (value != null && value.node instanceof MappingNode mapping) {
        return of(file, mapping, linesBefore, problems);
      }
      problem(
          key, "`" + key + "` must hold `name: value` lines", "Indent them below `" + key + ":`");
    }
    return new YamlMap(file, line(key), linesBefore, problems);
  }

  /// A day written `YYYY-MM-DD`; empty if missing or `null`.
  public Optional<LocalDate> date(String key) {
    return optionalText(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeParseException e) {
                problem(key, "`" + key + "` must be a day", "Write it as 2026-01-31");
                return Optional.empty();
              }
            });
  }

  public boolean flag(String key, boolean otherwise) {
    return optionalText(key)
        .map(
            text -> {
              if (!text.equals("true") && !text.equals("false")) {
                problem(key, "`" + key + "` must be true or false", "Write `" + key + ": true`");
                return otherwise;
              }
              return text.equals("true");
            })
        .orElse(otherwise);
  }

  /// A finite number.
  public double number(String key, double otherwise) {
    return optionalText(key)
        .map(
            text -> {
              if (!text.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
                problem(key, "`" + key + "` must be a number", "Write it as 12 or 0.5");
                return otherwise;
              }
              return Double.parseDouble(text);
            })
        .orElse(otherwise);
  }

  /// The line of a key, or of this group if the key is missing; from 1.
  public int line(String key) {
    Value value = values.get(key);
    return value == null ? line : value.line;
  }

  /// The line this group starts at; from 1.
  public int line() {
    return line;
  }

  /// The file this stands in, for problems.
  public String file() {
    return file;
  }

  public Set<String> keys() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /// Whether the key is there with a value other than `null`.
  public boolean has(String key) {
    Value value = values.get(key);
    return value != null && !Tag.NULL.equals(value.node.getTag());
  }

  /// Records each key that is not allowed: a mistyped name must not pass as a missing one.
  public void onlyKeys(String... allowed) {
    for (String key : values.keySet()) {
      if (!Arrays.asList(allowed).contains(key)) {
        problem(
            key,
            "`" + key + "` is not known here",
            "Known are " + String.join(", ", allowed) + "; correct or remove it");
      }
    }
  }

  /// Records a problem of a value at its line.
  public void problem(String key, String what, String remedy) {
    problems.add(file, line(key), what, remedy);
  }

  private List<? extends Node> nodes(String key) {
    Value value = values.get(key);
    if (value == null || !has(key)) {
      return List.of();
    }
    if (value.node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(
        key, "`" + key + "` must be a list", "Write each item on a line of its own, after `- `");
    return List.of();
  }

  private static @Nullable String scalar(Node node) {
    return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
        ? scalar.getValue()
        : null;
  }

  private int lineOf(Node node) {
    return lineOf(node, linesBefore);
  }

  private static int lineOf(Node node, int linesBefore) {
    return linesBefore + 1 + node.getStartMark().map(Mark::getLine).orElse(0);
  }
}
