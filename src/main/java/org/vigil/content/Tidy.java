package org.vigil.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings a content file into one form without changing what it says: line ends, blanks at the end
/// of lines, one empty line where there are several, one kind of quotes, and the order of the named
/// values at the top of an answer. What cannot be proven to say the same stays as it is. Doing it
/// twice changes nothing more.
public final class Tidy {
  private static final String FENCE = "---";

  /// A name whose value, or an item whose text, stands in single quotes with nothing to escape.
  private static final Pattern SINGLE_QUOTES =
      Pattern.compile("^(\\s*(?:- )?(?:[a-z_]+: +)?)'([^'\"\\\\]*)'$");

  private static final Pattern BARE_DATE =
      Pattern.compile("^(\\s*(?:- )?[a-z_]+: +)([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)$");

  private static final Pattern KEY = Pattern.compile("^([a-z_-]+):(\\s.*)?$");

  private Tidy() {}

  /// The text in its one form; the same text if it is not readable.
  ///
  /// @param order the named values at the top of a Markdown file, in their order; those not named
  ///     follow
  public static String markdown(String text, List<String> order) {
    List<String> lines = lines(text);
    int end = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf(FENCE) + 1;
    if (lines.isEmpty() || !lines.getFirst().equals(FENCE) || end == 0) {
      return text;
    }
    String top = join(lines.subList(1, end));
    String tidied = ordered(join(quoted(lines.subList(1, end))), order);
    if (!same(top, tidied)) {
      tidied = top;
    }
    String body = join(oneEmptyLine(lines.subList(end + 1, lines.size()))).strip();
    return FENCE + "\n" + tidied.strip() + "\n" + FENCE + "\n" + body + "\n";
  }

  /// The text in its one form; the same text if it is not readable.
  public static String yaml(String text) {
    String plain = join(lines(text));
    String tidied = join(oneEmptyLine(quoted(lines(text)))).strip() + "\n";
    return same(plain, tidied) && same(text, tidied) ? tidied : text;
  }

  private static boolean same(String one, String other) {
    Optional<Object> tree = YamlTree.of(one);
    return tree.isPresent() && tree.equals(YamlTree.of(other));
  }

  private static List<String> lines(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return Arrays.stream(plain.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1))
        .map(String::stripTrailing)
        .toList();
  }

  private static List<String> oneEmptyLine(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty() || kept.isEmpty() || !kept.getLast().isEmpty()) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static List<String> quoted(List<String> lines) {
    return lines.stream()
        .map(
            line -> {
              Matcher single = SINGLE_QUOTES.matcher(line);
              Matcher date = BARE_DATE.matcher(line);
              if (single.matches()) {
                return single.group(1) + '"' + single.group(2) + '"';
              }
              return date.matches() ? date.group(1) + '"' + date.group(2) + '"' : line;
            })
        .toList();
  }

  /// A value with its lines and the comments above it is one block; blocks are put in order.
  private static String ordered(String top, List<String> order) {
    List<Block> blocks = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    for (String line : top.split("\n", -1)) {
      Matcher key = KEY.matcher(line);
      if (key.matches()) {
        blocks.add(new Block(key.group(1), new ArrayList<>(pending)));
        pending.clear();
        blocks.getLast().lines.add(line);
      } else if (line.startsWith("#") || (blocks.isEmpty() && !line.isEmpty())) {
        pending.add(line);
      } else if (!line.isEmpty()) {
        blocks.getLast().lines.addAll(pending);
        pending.clear();
        blocks.getLast().lines.add(line);
      }
    }
    List<String> lines = new ArrayList<>();
    blocks.stream()
        .sorted(java.util.Comparator.comparingInt(block -> rank(block.key, order)))
        .forEach(block -> lines.addAll(block.lines));
    lines.addAll(pending);
    return join(lines);
  }

  private static int rank(String key, List<String> order) {
    int rank = order.indexOf(key);
    return rank < 0 ? order.size() : rank;
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines);
  }

  private record Block(String key, List<String> lines) {}
}
