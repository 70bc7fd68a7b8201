package org.vigil.knowledge.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.vigil.knowledge.embedding.Meaning;

/// A trained ranker that also says how sure it is. Immutable; safe for many threads.
public final class Judge {

  /// Every fourth example is set aside to see how sure a ranker trained on the others may be.
  private static final int SET_ASIDE = 4;

  private final Ranker ranker;
  private final Trained trained;
  private final Calibration calibration;

  private Judge(Ranker ranker, Trained trained, Calibration calibration) {
    this.ranker = ranker;
    this.trained = trained;
    this.calibration = calibration;
  }

  /// Entries, best first, and how likely the first is the right answer.
  ///
  /// @param probability from 0 to 1; 0 if there is no entry
  public record Judgement(List<Scored> best, double probability) {
    public Judgement {
      best = List.copyOf(best);
    }
  }

  /// Trains on examples. Takes seconds; the same examples give the same judge.
  ///
  /// @param meanings gives the meanings of texts, in their order
  public static Judge train(
      List<Example> examples, Function<List<String>, List<Meaning>> meanings) {
    Features features = new Features();
    List<Meaning> known = meanings.apply(examples.stream().map(Example::text).toList());
    Index index = new Index(examples, known, features);
    Trained trained = Trained.on(index);
    return new Judge(
        new Ranker(features, index, trained), trained, calibrate(examples, known, features));
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IOException if it was written for other examples
  public static Judge read(
      DataInputStream in, List<Example> examples, Function<List<String>, List<Meaning>> meanings)
      throws IOException {
    Trained trained = Trained.read(in);
    Calibration calibration = Calibration.read(in);
    Features features = new Features();
    List<Meaning> known = meanings.apply(examples.stream().map(Example::text).toList());
    Index index = new Index(examples, known, features);
    if (trained.letters().bias().length != index.entries().size()) {
      throw new IOException("of other examples");
    }
    return new Judge(new Ranker(features, index, trained), trained, calibration);
  }

  public void write(DataOutputStream out) throws IOException {
    trained.write(out);
    calibration.write(out);
  }

  /// Judges a question.
  ///
  /// @param most how many entries are named at most
  public Judgement judge(String text, Meaning meaning, int most) {
    Signals signals = ranker.signals(text, meaning);
    double[] scores = ranker.fusion().join(signals);
    int none = signals.place(ranker.index().noEntry());
    List<Scored> best = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int at : Ranker.best(i -> scores[i], scores.length, most + 1)) {
      if (at != none && best.size() < most) {
        best.add(new Scored(ranker.entries().get(signals.entries()[at]), scores[at]));
        numbers.add(at);
      }
    }
    if (numbers.isEmpty()) {
      return new Judgement(List.of(), 0);
    }
    int second = numbers.size() > 1 ? numbers.get(1) : -1;
    double[] figures = Figures.of(signals, scores, none, numbers.getFirst(), second);
    return new Judgement(best, calibration.probability(figures));
  }

  private static Calibration calibrate(
      List<Example> examples, List<Meaning> meanings, Features features) {
    List<Example> kept = new ArrayList<>();
    List<Meaning> keptMeanings = new ArrayList<>();
    List<Integer> aside = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (i % SET_ASIDE == SET_ASIDE - 1) {
        aside.add(i);
      } else {
        kept.add(examples.get(i));
        keptMeanings.add(meanings.get(i));
      }
    }
    if (aside.size() < Calibration.ENOUGH) {
      return Calibration.prior();
    }
    Index index = new Index(kept, keptMeanings, features);
    if (index.perEntry() < 2 || index.entries().size() < 2) {
      return Calibration.prior();
    }
    Ranker ranker = new Ranker(features, index, Trained.on(index));
    double[][] figures = new double[aside.size()][];
    boolean[] right = new boolean[aside.size()];
    for (int i = 0; i < figures.length; i++) {
      Example example = examples.get(aside.get(i));
      Signals signals = ranker.signals(example.text(), meanings.get(aside.get(i)));
      double[] scores = ranker.fusion().join(signals);
      int none = signals.place(index.noEntry());
      int[] best =
          Arrays.stream(Ranker.best(at -> scores[at], scores.length, 3))
              .filter(at -> at != none)
              .toArray();
      figures[i] = Figures.of(signals, scores, none, best[0], best.length > 1 ? best[1] : -1);
      String first = index.entries().get(signals.entries()[best[0]]);
      right[i] = first.equals(example.entry());
    }
    return Calibration.fit(figures, right);
  }
}
