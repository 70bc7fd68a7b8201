package org.vigil.offer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;

/// Fits the weights of `offer-weights.yml` anew: a logistic regression on the classifier's log odds
/// and the flags. The project's own examples take part through cross-validation, so that the
/// classifier is not believed for what it knows by heart. Deterministic.
public final class OfferFit {

  private static final int FOLDS = 5;
  private static final int SEED = 7;
  private static final int COPIES_AT_MOST = 12;
  private static final double COST = 0.5;
  private static final double LEAST_FLAG = 0.2;
  private static final double MOST_FLAG = 3;

  private final Signals signals;
  private final Features features;
  private final Classifier classifier;
  private final Weights before;
  private final List<String> flags;
  private final List<List<Case>> sets = new ArrayList<>();

  /// What one labelled text shows.
  private record Case(double logOdds, Set<String> raised, boolean scam) {}

  /// Reads the content. Blocks for a few seconds.
  public OfferFit(ContentDirectory content, Problems problems) {
    this.signals = Signals.load(content, problems);
    this.features = new Features(signals.redFlags().slugs());
    this.before = Weights.load(content, problems);
    this.flags = List.copyOf(signals.redFlags().slugs());
    List<Example> examples = Examples.load(content, problems);
    List<Vector> vectors = examples.stream().map(e -> vector(signals.look(e.text()))).toList();
    this.classifier = Classifier.train(examples, vectors, features.size());
    sets.add(crossValidated(examples, vectors));
  }

  /// Adds a set of labelled texts; each set counts about the same, whatever its size.
  public void add(List<String> texts, List<Boolean> scams) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Signals.Seen seen = signals.look(texts.get(i));
      double logOdds = classifier.scam().logOdds(vector(seen));
      cases.add(new Case(logOdds, new TreeSet<>(seen.raised().keySet()), scams.get(i)));
    }
    sets.add(cases);
  }

  /// The lines of the new file; thresholds stay as they were, they are a decision and no fit.
  public List<String> fit() {
    int largest = sets.stream().mapToInt(List::size).max().orElse(1);
    List<Vector> vectors = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (List<Case> set : sets) {
      int copies = Math.clamp(largest / Math.max(1, set.size()), 1, COPIES_AT_MOST);
      for (Case one : set) {
        for (int i = 0; i < copies; i++) {
          vectors.add(row(one));
          labels.add(one.scam());
        }
      }
    }
    LinearModel model = LinearModel.train(vectors, labels, COST, flags.size() + 1);
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < flags.size(); i++) {
      weights.put(flags.get(i), Math.clamp(model.weight(i + 1), LEAST_FLAG, MOST_FLAG));
    }
    return new Weights(model.bias(), model.weight(0), weights, before.thresholds()).lines();
  }

  private Vector row(Case one) {
    int[] indexes = new int[1 + one.raised().size()];
    float[] values = new float[indexes.length];
    values[0] = (float) Weights.capped(one.logOdds());
    Arrays.fill(values, 1, values.length, 1);
    int at = 1;
    for (int i = 0; i < flags.size(); i++) {
      if (one.raised().contains(flags.get(i))) {
        indexes[at++] = i + 1;
      }
    }
    return new Vector(indexes, values);
  }

  private List<Case> crossValidated(List<Example> examples, List<Vector> vectors) {
    int[] folds = new Random(SEED).ints(examples.size(), 0, FOLDS).toArray();
    List<Case> cases = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Vector> seen = new ArrayList<>();
      List<Boolean> labels = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          seen.add(vectors.get(i));
          labels.add(examples.get(i).scam());
        }
      }
      LinearModel model = LinearModel.train(seen, labels, Classifier.COST, features.size());
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          Set<String> raised =
              new TreeSet<>(signals.look(examples.get(i).text()).raised().keySet());
          cases.add(new Case(model.logOdds(vectors.get(i)), raised, examples.get(i).scam()));
        }
      }
    }
    return cases;
  }

  private Vector vector(Signals.Seen seen) {
    return features.of(seen.offer().text(), seen.raised().keySet());
  }
}
