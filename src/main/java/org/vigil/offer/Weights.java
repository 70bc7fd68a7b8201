package org.vigil.offer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;

/// How flags and classifier are joined into the score: `offer-weights.yml`, written by
/// `vigil offer fit`. All weights are log odds.
///
/// @param bias what stands before anything is seen
/// @param classifier by how much the classifier's log odds count
/// @param flags what each flag adds, 0 or more: a flag never speaks for an offer
/// @param told by how much the surplus of [HonestSigns] speaks for an offer, 0 or more
/// @param thresholds where the verdicts begin
record Weights(
    double bias, double classifier, Map<String, Double> flags, double told, Thresholds thresholds) {

  static final String FILE = "offer-weights.yml";

  /// The classifier alone may not decide either: more than this it cannot say.
  private static final double MOST_LOG_ODDS = 6;

  /// Nor may what an advert tells, which anyone can copy.
  private static final double MOST_TOLD = 3;

  /// @param high the least score of `high`
  /// @param caution the least score of `caution`
  /// @param offer the least offerness of what is called an offer
  record Thresholds(double high, double caution, double offer) {}

  Weights {
    flags = Map.copyOf(flags);
  }

  /// Reads the file. Blocks on the disk.
  static Weights load(ContentDirectory content, Problems problems) {
    return content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .map(Weights::read)
        .orElseGet(
            () -> {
              problems.add(FILE, 1, "the weights cannot be read", "Run `vigil offer fit`");
              return new Weights(0, 1, Map.of(), 0, new Thresholds(0.8, 0.5, 0.5));
            });
  }

  private static Weights read(YamlMap top) {
    top.onlyKeys("bias", "classifier", "told", "flags", "high", "caution", "offer");
    YamlMap group = top.map("flags");
    Map<String, Double> flags = new HashMap<>();
    for (String slug : group.keys()) {
      double weight = group.number(slug, 0);
      if (weight < 0) {
        group.problem(slug, "a flag must not speak for an offer", "Write 0 or more");
      }
      flags.put(slug, Math.max(0, weight));
    }
    Thresholds thresholds =
        new Thresholds(share(top, "high"), share(top, "caution"), share(top, "offer"));
    if (thresholds.high() < thresholds.caution()) {
      top.problem("high", "`high` must not be below `caution`", "Raise it");
    }
    double told = top.number("told", 0);
    if (told < 0) {
      top.problem("told", "telling much must not speak against an offer", "Write 0 or more");
    }
    return new Weights(
        top.number("bias", 0), top.number("classifier", 1), flags, Math.max(0, told), thresholds);
  }

  private static double share(YamlMap top, String key) {
    double number = top.number(key, -1);
    if (number < 0 || number > 1) {
      top.problem(key, "`" + key + "` must be from 0 to 1", "Write it as 0.8");
      return 1;
    }
    return number;
  }

  /// The score of a text, 0 to 1.
  ///
  /// @param surplus what it tells more than others, as of [HonestSigns#surplus]
  double score(double logOdds, Collection<String> raised, double surplus) {
    double sum = bias + classifier * capped(logOdds) - honest(surplus);
    for (String flag : raised) {
      sum += flag(flag);
    }
    return probability(sum);
  }

  /// What telling much takes off, in log odds; below 0 for an advert that tells little.
  double honest(double surplus) {
    return Math.clamp(told * surplus, -MOST_TOLD, MOST_TOLD);
  }

  double flag(String slug) {
    return flags.getOrDefault(slug, 0.0);
  }

  static double capped(double logOdds) {
    return Math.clamp(logOdds, -MOST_LOG_ODDS, MOST_LOG_ODDS);
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /// As the file holds it.
  List<String> lines() {
    List<String> lines = new java.util.ArrayList<>();
    lines.add(String.format(Locale.ROOT, "bias: %.3f", bias));
    lines.add(String.format(Locale.ROOT, "classifier: %.3f", classifier));
    lines.add(String.format(Locale.ROOT, "told: %.3f", told));
    lines.add(String.format(Locale.ROOT, "high: %.3f", thresholds.high()));
    lines.add(String.format(Locale.ROOT, "caution: %.3f", thresholds.caution()));
    lines.add(String.format(Locale.ROOT, "offer: %.3f", thresholds.offer()));
    lines.add("flags:");
    new TreeMap<>(flags)
        .forEach(
            (slug, weight) -> lines.add(String.format(Locale.ROOT, "  %s: %.3f", slug, weight)));
    return lines;
  }
}
