package org.vigil.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.offer.Assessment;
import org.vigil.offer.Verdict;

/// One labelled text and what the offer check said of it.
///
/// @param scam whether it is labelled a scam
/// @param lang its language, "" if it is not given
/// @param expected the flags it is labelled with; null if none are given
/// @param millis how long the check took
record OfferCase(
    boolean scam,
    String lang,
    @Nullable Set<String> expected,
    Assessment assessment,
    double millis) {

  /// Which house stands behind an offer cannot be told from its text alone: left out of the count.
  private static final String NOT_COUNTED = "unknown-employer";

  static OfferCase of(Map<String, Object> line, Assessment assessment, double millis) {
    String label = EvalCommand.text(line, "label");
    if (!label.equals("scam") && !label.equals("legit")) {
      throw new IllegalArgumentException("`" + label + "` is no label here. Write scam or legit.");
    }
    Set<String> flags =
        line.get("flags") instanceof List<?> list
            ? counted(list.stream().map(String::valueOf).collect(Collectors.toSet()))
            : null;
    String lang = line.get("lang") instanceof String tag ? tag : "";
    return new OfferCase(label.equals("scam"), lang, flags, assessment, millis);
  }

  private static Set<String> counted(Set<String> flags) {
    Set<String> counted = new TreeSet<>(flags);
    counted.remove(NOT_COUNTED);
    return counted;
  }

  boolean warned() {
    return assessment.verdict() == Verdict.HIGH || assessment.verdict() == Verdict.CAUTION;
  }

  private Set<String> raised() {
    return counted(
        assessment.flags().stream().map(Assessment.RaisedFlag::slug).collect(Collectors.toSet()));
  }

  /// Flags that are right, where flags are given.
  Set<String> right() {
    return difference(raised(), difference(raised(), expected));
  }

  Set<String> missing() {
    return expected == null ? Set.of() : difference(expected, raised());
  }

  Set<String> excess() {
    return expected == null ? Set.of() : difference(raised(), expected);
  }

  private static Set<String> difference(Set<String> from, @Nullable Set<String> what) {
    Set<String> rest = new TreeSet<>(from);
    rest.removeAll(what == null ? Set.of() : what);
    return rest;
  }

  String describe(String text) {
    return String.format(
        Locale.ROOT,
        "%s %s %s %.2f offer %.2f raised %s missing %s excess %s | %s",
        scam ? "scam" : "legit",
        lang,
        assessment.verdict().slug(),
        assessment.score(),
        assessment.offerness(),
        right(),
        missing(),
        excess(),
        text.substring(0, Math.min(text.length(), 300)).replaceAll("\\s+", " "));
  }
}
