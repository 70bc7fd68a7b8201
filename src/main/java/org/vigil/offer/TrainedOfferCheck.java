package org.vigil.offer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Language;
import org.vigil.language.Span;
import org.vigil.learning.ModelCache;
import org.vigil.offer.Assessment.RaisedFlag;

/// The offer check: flags from volunteers' phrases and from what was read out of the text, joined
/// with a classifier trained on volunteers' examples.
public final class TrainedOfferCheck implements OfferCheck {

  private static final int LONGEST_EVIDENCE = 80;
  private static final int LONGEST_CONTACT = 300;
  private static final String UNKNOWN_EMPLOYER = "unknown-employer";

  private final Signals signals;
  private final Classifier classifier;
  private final Weights weights;

  TrainedOfferCheck(Signals signals, Classifier classifier, Weights weights) {
    this.signals = signals;
    this.classifier = classifier;
    this.weights = weights;
  }

  /// Names what is wrong with the content, without training. Blocks on the disk.
  ///
  /// @return how many examples there are
  public static int check(ContentDirectory content, Problems problems) {
    Signals.load(content, problems);
    Weights.load(content, problems);
    return Examples.load(content, problems).size();
  }

  /// Reads the content and trains, unless the cache holds what this content teaches; what is wrong
  /// becomes a problem and is left out. Takes a few seconds; blocks on the disk.
  public static TrainedOfferCheck load(
      ContentDirectory content, Problems problems, ModelCache cache) {
    Signals signals = Signals.load(content, problems);
    Weights weights = Weights.load(content, problems);
    List<Example> examples = Examples.load(content, problems);
    String source =
        ModelCache.source(
            Stream.concat(
                Stream.of(Signals.source(content)), examples.stream().map(Example::toString)));
    Classifier classifier =
        cache.get(
            Classifier.FORMAT, source, () -> Classifier.train(Labelled.of(examples, signals)));
    return new TrainedOfferCheck(signals, classifier, weights);
  }

  @Override
  public Assessment assess(String text) {
    Signals.Seen seen = signals.look(text);
    Classifier.Estimate estimate = classifier.estimate(Features.of(seen));
    double score = weights.score(estimate.scam(), seen.raised().keySet(), seen.surplus());
    double offerness =
        seen.offer().text().squeezed().isEmpty() ? 0 : Weights.probability(estimate.offer());
    Verdict verdict = verdict(score, offerness, seen.raised().keySet());
    boolean warned = verdict == Verdict.HIGH || verdict == Verdict.CAUTION;
    return new Assessment(
        verdict,
        score,
        offerness,
        verdict == Verdict.NOT_AN_OFFER ? List.of() : flags(seen),
        seen.offer().contacts().stream().map(c -> c.span().of(text, LONGEST_CONTACT)).toList(),
        warned ? estimate.topic() : null,
        country(seen.offer().places()));
  }

  /// `high` needs a reason that can be shown, so the classifier alone gives `caution` at most.
  private Verdict verdict(double score, double offerness, Collection<String> raised) {
    boolean reason = raised.stream().anyMatch(flag -> !flag.equals(UNKNOWN_EMPLOYER));
    if (score >= weights.thresholds().high() && reason) {
      return Verdict.HIGH;
    }
    boolean offer = offerness >= weights.thresholds().offer();
    if (score >= weights.thresholds().caution() && (reason || offer)) {
      return Verdict.CAUTION;
    }
    return offer ? Verdict.NO_KNOWN_SIGNS : Verdict.NOT_AN_OFFER;
  }

  private List<RaisedFlag> flags(Signals.Seen seen) {
    String original = seen.offer().text().original();
    return seen.raised().entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Span> e) -> -weights.flag(e.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(e -> new RaisedFlag(e.getKey(), e.getValue().of(original, LONGEST_EVIDENCE).strip()))
        .filter(flag -> !flag.evidence().isEmpty())
        .toList();
  }

  /// A place of high risk says more of where it leads than a nationality that is looked for.
  private static @Nullable String country(List<Place> places) {
    return places.stream()
        .filter(Place::highRisk)
        .findFirst()
        .or(() -> places.stream().findFirst())
        .map(Place::country)
        .orElse(null);
  }

  @Override
  public RedFlag flag(String slug, Language language) {
    return signals.redFlags().text(slug, language);
  }
}
