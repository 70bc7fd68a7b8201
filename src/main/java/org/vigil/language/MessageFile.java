package org.vigil.language;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.content.YamlMap;

/// One `messages/<lang>.yml`, checked against the English one.
final class MessageFile {

  /// Two buttons stand side by side on a small phone; messengers cut what is longer.
  private static final int MAX_BUTTON = 30;

  /// A line of Telegram's menu; Telegram takes 256 letters, a phone shows one line.
  private static final int MAX_COMMAND = 40;

  /// A message of Telegram has 4,096; below a text stand numbers and notes.
  private static final int MAX_TEXT = 1000;

  private final YamlMap map;
  private final YamlMap english;

  MessageFile(YamlMap map, YamlMap english) {
    this.map = map;
    this.english = english;
  }

  /// The usable texts by key; each one that is not usable is a problem.
  Map<String, String> patterns() {
    Map<String, String> patterns = new HashMap<>();
    for (String key : map.keys()) {
      if (Words.isKey(key)) {
        String pattern = map.text(key);
        checkLength(key, pattern);
        if (!pattern.isEmpty() && usable(key, pattern)) {
          patterns.put(key, pattern);
        }
      }
    }
    if (Words.reviewed(map)) {
      english.keys().stream()
          .filter(key -> Words.isKey(key) && !map.keys().contains(key))
          .forEach(
              key ->
                  map.problem(
                      key,
                      "`" + key + "` is missing, and this file says it is reviewed",
                      "Translate it from en.yml, or write `reviewed: false`"));
    }
    return Map.copyOf(patterns);
  }

  /// A text that is too long is still said.
  private void checkLength(String key, String pattern) {
    int most =
        key.startsWith("button.")
            ? MAX_BUTTON
            : key.startsWith("command.") ? MAX_COMMAND : MAX_TEXT;
    if (pattern.codePointCount(0, pattern.length()) > most) {
      map.problem(
          key, "`" + key + "` is longer than " + most + " letters", "Shorten it to what matters");
    }
  }

  private boolean usable(String key, String pattern) {
    Set<String> names = names(pattern);
    if (names == null) {
      map.problem(
          key,
          "`" + key + "` has a { or } that does not belong to a value",
          "Write values as {name}, and a plain brace as '{'");
      return false;
    }
    if (!english.has(key)) {
      map.problem(key, "`" + key + "` is not in en.yml", "Correct the key, or add it there");
      return false;
    }
    Set<String> expected = names(english.text(key));
    if (expected != null && !names.equals(expected)) {
      map.problem(
          key,
          "`" + key + "` uses the values " + names + " but English uses " + expected,
          "Keep the {names} of the English text");
      return false;
    }
    return true;
  }

  /// The names of the values in a text; null when it is not well formed.
  private static @Nullable Set<String> names(String pattern) {
    try {
      return new MessageFormat(pattern).getArgumentNames();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
