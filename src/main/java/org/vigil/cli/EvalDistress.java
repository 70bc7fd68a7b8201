package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.learning.ModelCache;
import org.vigil.safety.Danger.Level;
import org.vigil.safety.DangerDetector;
import org.vigil.safety.LearnedDangerDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vigil eval distress FILE`: how well people in danger are recognised, on `{text, lang, label}`
/// with the label `urgent` or `not-urgent`. A file whose cases carry a truth value `urgent` is
/// measured by that instead, and of one with a `kind` only the cases of `disaster_direct`, people's
/// own messages, count.
@Singleton
@Command(
    name = "distress",
    mixinStandardHelpOptions = true,
    description = {
      "How well people in danger are recognised.",
      "recall: urgent ones that get the crisis path or the question; straight: those that get the"
          + " path at once; asked: share of all that are asked; false_straight: not-urgent ones"
          + " sent to the path at once."
    })
final class EvalDistress extends EvalCommand {
  private static final String DIRECT = "disaster_direct";

  @Option(names = "--content", description = "The content folder.", paramLabel = "FOLDER")
  private Path folder;

  private final BeanProvider<ModelCache> models;

  EvalDistress(@Value("${vigil.content}") Path folder, BeanProvider<ModelCache> models) {
    this.folder = folder;
    this.models = models;
  }

  @Override
  Map<String, @Nullable Object> measure(Path file) throws IOException {
    List<Map<String, Object>> cases = lines(file);
    if (cases.stream().anyMatch(one -> DIRECT.equals(one.get("kind")))) {
      cases.removeIf(one -> !DIRECT.equals(one.get("kind")));
    }
    DangerDetector detector =
        LearnedDangerDetector.load(ContentDirectory.at(folder), new Problems(), models.get());
    DangerCounts all = new DangerCounts();
    Map<String, DangerCounts> byLanguage = new TreeMap<>();
    for (Map<String, Object> one : cases) {
      boolean urgent = urgent(one);
      Level level = detector.detect(text(one, "text")).level();
      all.add(urgent, level);
      byLanguage.computeIfAbsent(text(one, "lang"), l -> new DangerCounts()).add(urgent, level);
      if (urgent ? level != Level.URGENT : level != Level.NONE) {
        wrong((urgent ? "urgent" : "not-urgent") + " -> " + level + ": " + text(one, "text"));
      }
    }
    Map<String, @Nullable Object> figures = all.figures();
    Map<String, Object> languages = new LinkedHashMap<>();
    byLanguage.forEach((language, counts) -> languages.put(language, counts.recall()));
    figures.put("by_lang", languages);
    return figures;
  }

  private static boolean urgent(Map<String, Object> one) {
    if (one.get("urgent") instanceof Boolean urgent) {
      return urgent;
    }
    return switch (text(one, "label")) {
      case "urgent" -> true;
      case "not-urgent" -> false;
      default ->
          throw new IllegalArgumentException(
              "a case has an unknown `label`. Write urgent or not-urgent.");
    };
  }
}
