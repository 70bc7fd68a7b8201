package org.vigil.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;

/// From which English text each translation was made, as `translations.yml` keeps it. A translation
/// is outdated when the English text has changed since and the translation has not.
public final class Translations {
  public static final String FILE = "translations.yml";

  private static final String HEAD =
      """
      # From which English text each translation was made: a mark of the English and one of its own.
      # Written by `./vigil content check --fix`; nobody needs to edit it.
      """;

  private final Map<String, Map<Language, Made>> made;

  private Translations(Map<String, Map<Language, Made>> made) {
    this.made = made;
  }

  /// Reads the file; without it no translation is known to be outdated. Blocks on the disk.
  public static Translations load(ContentDirectory content, Problems problems) {
    Map<String, Map<Language, Made>> made = new TreeMap<>();
    content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .ifPresent(top -> top.keys().forEach(slug -> made.put(slug, read(top.map(slug)))));
    return new Translations(made);
  }

  private static Map<Language, Made> read(YamlMap map) {
    Map<Language, Made> read = new TreeMap<>();
    for (String tag : map.keys()) {
      String[] marks = map.text(tag).split(" ", 2);
      Optional<Language> language = Language.of(tag);
      if (language.isPresent() && marks.length == 2) {
        read.put(language.get(), new Made(marks[0], marks[1]));
      } else {
        map.problem(tag, "this line is not understood", "Run ./vigil content check --fix");
      }
    }
    return read;
  }

  /// Whether the English text changed after this translation was made.
  public boolean outdated(KnowledgeBase base, Entry entry) {
    Made known = made.getOrDefault(entry.slug(), Map.of()).get(entry.language());
    Optional<Entry> english = base.entry(entry.slug(), Language.EN);
    return known != null
        && english.isPresent()
        && !known.english.equals(mark(english.get()))
        && known.own.equals(mark(entry));
  }

  /// The file's text with each translation that is new, or changed itself, taken as made from the
  /// English text of now.
  public String refreshed(KnowledgeBase base) {
    StringBuilder out = new StringBuilder(HEAD);
    for (String slug : base.slugs()) {
      Optional<Entry> english = base.entry(slug, Language.EN);
      List<String> marks = new ArrayList<>();
      for (Language language : Language.values()) {
        Optional<Entry> entry = base.entry(slug, language);
        if (english.isPresent() && entry.isPresent() && language != Language.EN) {
          Made known = made.getOrDefault(slug, Map.of()).get(language);
          Made now = new Made(mark(english.get()), mark(entry.get()));
          Made kept = known == null || !known.own.equals(now.own) ? now : known;
          marks.add(language.tag() + ": \"" + kept.english + " " + kept.own + '"');
        }
      }
      if (!marks.isEmpty()) {
        out.append(slug).append(": {").append(String.join(", ", marks)).append("}\n");
      }
    }
    return out.toString();
  }

  /// A mark of what has to be translated: title and text, without spaces, which mean nothing.
  private static String mark(Entry entry) {
    try {
      String text = (entry.title() + "\n" + entry.body()).replaceAll("\\s+", " ");
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private record Made(String english, String own) {}
}
