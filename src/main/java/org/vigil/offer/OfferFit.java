package org.vigil.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.offer.WeightSearch.Case;

/// Fits the weights of `offer-weights.yml` anew: a logistic regression on the classifier's log odds
/// and the flags. The project's own examples take part through cross-validation, so that the
/// classifier is not believed for what it knows by heart. Deterministic.
public final class OfferFit {

  private static final int FOLDS = 5;
  private static final int SEED = 7;
  private static final int COPIES_AT_MOST = 12;

  private final Signals signals;
  private final Classifier classifier;
  private final Weights before;
  private final List<String> flags;
  private final List<List<Case>> sets = new ArrayList<>();

  /// Reads the content. Blocks for a few seconds.
  public OfferFit(ContentDirectory content, Problems problems) {
    this.signals = Signals.load(content, problems);
    this.before = Weights.load(content, problems);
    this.flags = List.copyOf(signals.redFlags().slugs());
    List<Labelled> examples = Labelled.of(Examples.load(content, problems), signals);
    this.classifier = Classifier.train(examples);
    sets.add(crossValidated(examples));
  }

  /// Adds a set of labelled texts; each set counts about the same, whatever its size.
  public void add(List<String> texts, List<Boolean> scams) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Signals.Seen seen = signals.look(texts.get(i));
      double logOdds = classifier.estimate(Features.of(seen)).scam();
      cases.add(
          new Case(logOdds, Set.copyOf(seen.raised().keySet()), seen.surplus(), scams.get(i)));
    }
    sets.add(cases);
  }

  /// The lines of the new file. Thresholds and what telling much counts stay as they were: they are
  /// decisions and no fit.
  public List<String> fit() {
    int largest = sets.stream().mapToInt(List::size).max().orElse(1);
    List<Case> cases = new ArrayList<>();
    for (List<Case> set : sets) {
      int copies = Math.clamp(largest / Math.max(1, set.size()), 1, COPIES_AT_MOST);
      Collections.nCopies(copies, set).forEach(cases::addAll);
    }
    return new WeightSearch(cases, flags, before).search().lines();
  }

  private static List<Case> crossValidated(List<Labelled> examples) {
    int[] folds = new Random(SEED).ints(examples.size(), 0, FOLDS).toArray();
    double[] scores = Classifier.crossValidated(examples, folds, FOLDS);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      Labelled one = examples.get(i);
      if (one.example().kind() != Example.Kind.TALK) {
        cases.add(new Case(scores[i], one.raised(), one.surplus(), one.example().scam()));
      }
    }
    return cases;
  }
}
