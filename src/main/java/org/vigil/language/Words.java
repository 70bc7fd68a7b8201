package org.vigil.language;

import com.ibm.icu.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;

/// The bot's own words, from `messages/<lang>.yml`: one `key: "text"` per line, texts in ICU
/// MessageFormat. English holds every key; a language with `reviewed: true` must hold them too, in
/// any other a missing one is said in English. Immutable; safe for many threads.
public final class Words {

  private static final String REVIEWED = "reviewed";

  private final Map<Language, Map<String, String>> patterns;

  private Words(Map<Language, Map<String, String>> patterns) {
    this.patterns = patterns;
  }

  /// Reads all files. What is wrong becomes a problem and is left out. Blocks on the disk.
  public static Words load(ContentDirectory content, Problems problems) {
    Map<Language, YamlMap> files = new EnumMap<>(Language.class);
    for (ContentFile file : content.files("messages", "yml", problems)) {
      Optional<Language> language = Language.of(file.name());
      if (language.isEmpty()) {
        problems.add(file.path(), 1, "no language is called " + file.name(), "Name it like en.yml");
      } else {
        Yaml.map(file, problems).ifPresent(map -> files.put(language.get(), map));
      }
    }
    YamlMap english = files.get(Language.EN);
    if (english == null) {
      problems.add("messages/en.yml", 1, "the bot has no English words", "Bring the file back");
      if (files.isEmpty()) {
        return new Words(Map.of());
      }
      // Words in another language are better than none: numbers can be read in any.
      english = files.values().iterator().next();
      files.put(Language.EN, english);
    }
    Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    for (Map.Entry<Language, YamlMap> one : files.entrySet()) {
      patterns.put(one.getKey(), new MessageFile(one.getValue(), english).patterns());
    }
    return new Words(patterns);
  }

  /// As [#load], and names each language of the bot whose file is not there. Blocks.
  public static Words loadAll(ContentDirectory content, Problems problems) {
    Words words = load(content, problems);
    for (Language language : Language.values()) {
      if (language != Language.EN && !words.patterns.containsKey(language)) {
        problems.add(
            "messages/" + language.tag() + ".yml",
            1,
            "the file is missing or cannot be read: people get English words",
            "Bring it back, or copy en.yml and translate it, with `reviewed: false`");
      }
    }
    return words;
  }

  /// Says a text with its values filled in; in English where the language lacks it.
  ///
  /// @param args by the names used in the text; numbers and dates are formatted for the language
  /// @throws IllegalArgumentException if no language has the key, or a value is missing: a mistake
  ///     in the program, found by the tests
  public String say(Language language, String key, Map<String, Object> args) {
    String pattern = patterns.getOrDefault(language, Map.of()).get(key);
    Language spoken = pattern == null ? Language.EN : language;
    if (pattern == null) {
      pattern = patterns.getOrDefault(Language.EN, Map.of()).get(key);
    }
    if (pattern == null) {
      throw new IllegalArgumentException("there are no words for " + key);
    }
    // MessageFormat is not safe for several threads: a new one each time.
    MessageFormat format = new MessageFormat(pattern, spoken.locale());
    if (!args.keySet().containsAll(format.getArgumentNames())) {
      throw new IllegalArgumentException("a value is missing for " + key);
    }
    return format.format(new HashMap<>(args));
  }

  /// As the other, for a text without values.
  public String say(Language language, String key) {
    return say(language, key, Map.of());
  }

  /// All keys, sorted; those of English.
  public Set<String> keys() {
    return new TreeSet<>(patterns.getOrDefault(Language.EN, Map.of()).keySet());
  }

  /// True when the language itself has the key, without the English fallback.
  public boolean has(Language language, String key) {
    return patterns.getOrDefault(language, Map.of()).containsKey(key);
  }

  static boolean isKey(String key) {
    return !key.equals(REVIEWED);
  }

  static boolean reviewed(YamlMap map) {
    return map.flag(REVIEWED, false);
  }
}
