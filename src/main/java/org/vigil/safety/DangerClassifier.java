package org.vigil.safety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vigil.language.Language;
import org.vigil.language.Normalized;
import org.vigil.language.TextNormalizer;
import org.vigil.learning.Bag;
import org.vigil.learning.LinearModel;
import org.vigil.learning.LinearTrainer;
import org.vigil.learning.ModelCache;
import org.vigil.learning.Platt;
import org.vigil.learning.Vector;
import org.vigil.learning.Vocabulary;
import org.vigil.safety.Danger.Kind;
import org.vigil.safety.Danger.Level;
import org.vigil.safety.DangerExamples.Example;

/// Learns from examples whether a message is urgent, whether it is at least worth a question, and
/// which kind it is. Immutable; safe for many threads.
///
/// @param model answers first whether it is urgent, then whether one should ask, then for each kind
///     whether it is of that kind
/// @param urgent makes a probability of the first answer
/// @param ask makes one of the second
record DangerClassifier(Vocabulary vocabulary, LinearModel model, Platt urgent, Platt ask) {

  static final ModelCache.Format<DangerClassifier> FORMAT =
      new ModelCache.Format<>(
          "danger", DangerClassifier.class, DangerClassifier::read, DangerClassifier::write);

  private static final LinearTrainer TRAINER =
      new LinearTrainer(LinearTrainer.Method.MARGIN, 0.5, false);

  /// Into so many parts the texts are cut to see how sure a model may be of texts it has not seen.
  private static final int FOLDS = 3;

  /// A text of which a smaller share was met in training is in no language that was learnt.
  private static final double LEAST_KNOWN = 0.05;

  private static final List<Kind> KINDS =
      Stream.of(Kind.values()).filter(kind -> kind != Kind.NONE).toList();

  /// What the classifier makes of a message.
  ///
  /// @param urgent the probability that someone is in danger now
  /// @param ask the probability that one should at least ask
  /// @param kind the likeliest kind if it is urgent
  record Estimate(double urgent, double ask, Kind kind) {}

  /// Trains: the same examples give the same classifier. Blocks the processor for some seconds.
  static DangerClassifier train(List<Example> examples) {
    TextNormalizer normalizer = new TextNormalizer();
    List<Bag> bags =
        examples.stream().parallel().map(e -> Features.of(normalizer.normalize(e.text()))).toList();
    Vocabulary vocabulary = Vocabulary.of(bags, Features.WEIGHING);
    List<Vector> texts = bags.stream().map(vocabulary::vector).toList();
    List<Danger> dangers = examples.stream().map(Example::danger).toList();
    int[] urgent = answers(examples, danger -> danger.level() == Level.URGENT);
    int[] ask = answers(examples, danger -> danger.level() != Level.NONE);
    List<IntUnaryOperator> questions = new ArrayList<>();
    questions.add(i -> urgent[i]);
    questions.add(i -> ask[i]);
    for (Kind kind : KINDS) {
      int[] ofKind = answers(examples, danger -> danger.kind() == kind);
      questions.add(i -> dangers.get(i).level() == Level.URGENT ? ofKind[i] : 0);
    }
    int own = questions.size();
    for (int fold = 0; fold < FOLDS; fold++) {
      int aside = fold;
      questions.add(i -> i % FOLDS == aside ? 0 : urgent[i]);
      questions.add(i -> i % FOLDS == aside ? 0 : ask[i]);
    }
    LinearModel model = TRAINER.train(texts, vocabulary.size(), questions);
    return new DangerClassifier(
        vocabulary,
        model.first(own),
        calibrated(model, own, texts, urgent),
        calibrated(model, own + 1, texts, ask));
  }

  Estimate estimate(Normalized text) {
    Bag bag = Features.of(text);
    if (vocabulary.coverage(bag) < LEAST_KNOWN) {
      return new Estimate(0, 0, Kind.HELD);
    }
    float[] scores = model.scores(vocabulary.vector(bag));
    int likeliest = 0;
    for (int kind = 1; kind < KINDS.size(); kind++) {
      likeliest = scores[2 + kind] > scores[2 + likeliest] ? kind : likeliest;
    }
    return new Estimate(
        urgent.probability(scores[0]), ask.probability(scores[1]), KINDS.get(likeliest));
  }

  private static void write(DangerClassifier classifier, DataOutputStream out) throws IOException {
    classifier.vocabulary.write(out);
    classifier.model.write(out);
    classifier.urgent.write(out);
    classifier.ask.write(out);
  }

  private static DangerClassifier read(DataInputStream in) throws IOException {
    return new DangerClassifier(
        Vocabulary.read(in, Features.WEIGHING),
        LinearModel.read(in),
        Platt.read(in),
        Platt.read(in));
  }

  /// What the models that had not seen a text say of it.
  ///
  /// @param first the place of the first fold's answer; the next fold's is two further
  private static Platt calibrated(LinearModel model, int first, List<Vector> texts, int[] answers) {
    double[] scores = new double[answers.length];
    boolean[] yes = new boolean[answers.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = model.scores(texts.get(i))[first + 2 * (i % FOLDS)];
      yes[i] = answers[i] > 0;
    }
    return Platt.fit(scores, yes);
  }

  /// In each language both answers weigh the same in sum, so that the language itself says nothing.
  /// A text counts as two if its language has as many of the one answer as of the other.
  private static int[] answers(List<Example> examples, Predicate<Danger> positive) {
    Map<Language, int[]> counts = new EnumMap<>(Language.class);
    for (Example one : examples) {
      counts
          .computeIfAbsent(one.language(), l -> new int[2])[positive.test(one.danger()) ? 1 : 0]++;
    }
    return examples.stream()
        .mapToInt(
            one -> {
              boolean yes = positive.test(one.danger());
              int[] count = Objects.requireNonNull(counts.get(one.language()));
              long times = Math.round((double) (count[0] + count[1]) / count[yes ? 1 : 0]);
              return (int) (yes ? times : -times);
            })
        .toArray();
  }
}
