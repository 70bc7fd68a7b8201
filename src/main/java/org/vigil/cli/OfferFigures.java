package org.vigil.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.offer.Verdict;

/// Figures over labelled offers. A text counts as found when it gets `caution` or `high`.
record OfferFigures(List<OfferCase> cases) {

  OfferFigures {
    cases = List.copyOf(cases);
  }

  Map<String, @Nullable Object> all() {
    List<OfferCase> scams = cases.stream().filter(OfferCase::scam).toList();
    List<OfferCase> honest = cases.stream().filter(one -> !one.scam()).toList();
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("n", cases.size());
    figures.put("scam", verdicts(scams));
    figures.put("legit", verdicts(honest));
    Double recall = recall(cases);
    Double precision = precision(cases);
    figures.put("precision", precision);
    figures.put("recall", recall);
    figures.put("f1", f1(precision, recall));
    figures.put("auc", auc(scams, honest));
    figures.put("flags", flags());
    figures.put("by_lang", byLanguage());
    double[] millis = cases.stream().mapToDouble(OfferCase::millis).sorted().toArray();
    figures.put("ms_p50", quantile(millis, 0.5));
    figures.put("ms_p99", quantile(millis, 0.99));
    return figures;
  }

  private static Map<String, @Nullable Object> verdicts(List<OfferCase> cases) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("n", cases.size());
    for (Verdict verdict : Verdict.values()) {
      long count = cases.stream().filter(one -> one.assessment().verdict() == verdict).count();
      figures.put(verdict.slug().replace('-', '_').toLowerCase(Locale.ROOT), count);
    }
    return figures;
  }

  private static @Nullable Double recall(List<OfferCase> cases) {
    long scams = cases.stream().filter(OfferCase::scam).count();
    return EvalCommand.share(found(cases), scams);
  }

  /// Null where there is no honest offer, or nothing was found: nothing can be said.
  private static @Nullable Double precision(List<OfferCase> cases) {
    boolean both = cases.stream().map(OfferCase::scam).distinct().count() == 2;
    return both
        ? EvalCommand.share(found(cases), cases.stream().filter(OfferCase::warned).count())
        : null;
  }

  private static long found(List<OfferCase> cases) {
    return cases.stream().filter(one -> one.scam() && one.warned()).count();
  }

  private static @Nullable Double f1(@Nullable Double precision, @Nullable Double recall) {
    if (precision == null || recall == null || precision + recall == 0) {
      return null;
    }
    return 2 * precision * recall / (precision + recall);
  }

  /// How often a scam scores above an honest offer; ties count half.
  private static @Nullable Double auc(List<OfferCase> scams, List<OfferCase> honest) {
    if (scams.isEmpty() || honest.isEmpty()) {
      return null;
    }
    double[] below =
        honest.stream().mapToDouble(one -> one.assessment().score()).sorted().toArray();
    double wins = 0;
    for (OfferCase scam : scams) {
      double score = scam.assessment().score();
      wins += (first(below, score) + first(below, Math.nextUp(score))) / 2.0;
    }
    return wins / scams.size() / honest.size();
  }

  /// How many of the ascending values are less than a value.
  private static int first(double[] ascending, double value) {
    int at = Arrays.binarySearch(ascending, value);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && ascending[at - 1] == value) {
      at--;
    }
    return at;
  }

  private Map<String, @Nullable Object> flags() {
    List<OfferCase> labelled = cases.stream().filter(one -> one.expected() != null).toList();
    long right = sum(labelled, one -> one.right().size());
    Double precision = EvalCommand.share(right, right + sum(labelled, one -> one.excess().size()));
    Double recall = EvalCommand.share(right, right + sum(labelled, one -> one.missing().size()));
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("precision", precision);
    figures.put("recall", recall);
    figures.put("f1", f1(precision, recall));
    return figures;
  }

  private static long sum(List<OfferCase> cases, ToIntFunction<OfferCase> count) {
    return cases.stream().mapToInt(count).sum();
  }

  private Map<String, @Nullable Object> byLanguage() {
    Map<String, @Nullable Object> figures = new TreeMap<>();
    cases.stream()
        .collect(Collectors.groupingBy(OfferCase::lang))
        .forEach(
            (lang, some) -> {
              Map<String, @Nullable Object> inner = new LinkedHashMap<>();
              inner.put("n", some.size());
              inner.put("recall", recall(some));
              inner.put("precision", precision(some));
              figures.put(lang, inner);
            });
    return figures;
  }

  private static @Nullable Double quantile(double[] ascending, double share) {
    return ascending.length == 0
        ? null
        : (Double) ascending[(int) Math.min(ascending.length - 1, share * ascending.length)];
  }
}
