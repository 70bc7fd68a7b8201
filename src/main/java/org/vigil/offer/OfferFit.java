package org.vigil.offer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.learning.LinearModel;
import org.vigil.learning.LinearTrainer;
import org.vigil.learning.Vector;

/// Fits the weights of `offer-weights.yml` anew: a logistic regression on the classifier's log odds
/// and the flags. The project's own examples take part through cross-validation, so that the
/// classifier is not believed for what it knows by heart. Deterministic.
public final class OfferFit {

  private static final int FOLDS = 5;
  private static final int SEED = 7;
  private static final int COPIES_AT_MOST = 12;
  private static final LinearTrainer TRAINER =
      new LinearTrainer(LinearTrainer.Method.LOGISTIC_EXACT, 0.5, true);
  private static final double LEAST_FLAG = 0.2;
  private static final double MOST_FLAG = 3;

  private final Signals signals;
  private final Classifier classifier;
  private final Weights before;
  private final List<String> flags;
  private final List<List<Case>> sets = new ArrayList<>();

  /// What one labelled text shows.
  private record Case(double logOdds, Set<String> raised, boolean scam) {}

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
      cases.add(new Case(logOdds, Set.copyOf(seen.raised().keySet()), scams.get(i)));
    }
    sets.add(cases);
  }

  /// The lines of the new file; thresholds stay as they were, they are a decision and no fit.
  public List<String> fit() {
    int largest = sets.stream().mapToInt(List::size).max().orElse(1);
    List<Vector> rows = new ArrayList<>();
    List<Integer> answers = new ArrayList<>();
    for (List<Case> set : sets) {
      int copies = Math.clamp(largest / Math.max(1, set.size()), 1, COPIES_AT_MOST);
      for (Case one : set) {
        rows.add(row(one));
        answers.add(one.scam() ? copies : -copies);
      }
    }
    LinearModel model = TRAINER.train(rows, flags.size() + 1, List.of(answers::get));
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < flags.size(); i++) {
      double weight = model.weight(i + 1, 0);
      weights.put(flags.get(i), Math.clamp(weight, LEAST_FLAG, MOST_FLAG));
    }
    return new Weights(model.bias()[0], model.weight(0, 0), weights, before.thresholds()).lines();
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

  private static List<Case> crossValidated(List<Labelled> examples) {
    int[] folds = new Random(SEED).ints(examples.size(), 0, FOLDS).toArray();
    double[] scores = Classifier.crossValidated(examples, folds, FOLDS);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      Labelled one = examples.get(i);
      cases.add(new Case(scores[i], one.raised(), one.example().scam()));
    }
    return cases;
  }
}
