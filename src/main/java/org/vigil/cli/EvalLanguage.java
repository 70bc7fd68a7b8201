package org.vigil.cli;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;
import org.vigil.language.LanguageDetector;
import picocli.CommandLine.Command;

/// `vigil eval language FILE`: how often a text's language is told right, on `{text, label}`. Cases
/// in languages that Vigil does not speak are left out; no answer is a wrong one.
@Singleton
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description = "How often a text's language is told right, among those Vigil speaks.")
final class EvalLanguage extends EvalCommand {
  private final LanguageDetector detector = new LanguageDetector();

  @Override
  Map<String, @Nullable Object> measure(Path file) throws IOException {
    long[] all = new long[2];
    Map<String, long[]> kinds = new TreeMap<>();
    Map<String, long[]> languages = new TreeMap<>();
    for (Map<String, Object> one : lines(file)) {
      Optional<Language> expected = Language.of(text(one, "label"));
      if (expected.isEmpty()) {
        continue;
      }
      String text = text(one, "text");
      Optional<Language> told = detector.detect(text);
      boolean right = told.equals(expected);
      String kind = one.get("kind") instanceof String given ? given : "all";
      count(all, right);
      count(kinds.computeIfAbsent(kind, k -> new long[2]), right);
      count(languages.computeIfAbsent(expected.get().tag(), l -> new long[2]), right);
      if (!right) {
        wrong(expected.get().tag() + " -> " + told.map(Language::tag).orElse("none") + ": " + text);
      }
    }
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("n", all[1]);
    figures.put("accuracy", share(all[0], all[1]));
    figures.put("by_kind", shares(kinds));
    figures.put("by_lang", shares(languages));
    return figures;
  }

  private static void count(long[] rightOfAll, boolean right) {
    rightOfAll[0] += right ? 1 : 0;
    rightOfAll[1]++;
  }

  private static Map<String, Object> shares(Map<String, long[]> counts) {
    Map<String, Object> shares = new LinkedHashMap<>();
    counts.forEach(
        (name, count) -> {
          Map<String, @Nullable Object> figures = new LinkedHashMap<>();
          figures.put("n", count[1]);
          figures.put("accuracy", share(count[0], count[1]));
          shares.put(name, figures);
        });
    return shares;
  }
}
