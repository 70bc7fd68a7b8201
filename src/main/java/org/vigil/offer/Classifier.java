package org.vigil.offer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigil.learning.Bag;
import org.vigil.learning.LinearModel;
import org.vigil.learning.LinearTrainer;
import org.vigil.learning.ModelCache;
import org.vigil.learning.Vector;
import org.vigil.learning.Vocabulary;

/// What was learnt from the examples: scam or not, offer or not, and which kind of scam. Immutable.
///
/// @param model answers first whether a text is a scam, against honest offers and everything else;
///     then whether it is an offer of work, honest or not; then for each topic whether a scam is of
///     that kind
/// @param topics the kinds of scam, in the order of the model's answers
record Classifier(Vocabulary vocabulary, LinearModel model, List<String> topics) {

  static final ModelCache.Format<Classifier> FORMAT =
      new ModelCache.Format<>("offers", Classifier.class, Classifier::read, Classifier::write);

  private static final LinearTrainer TRAINER =
      new LinearTrainer(LinearTrainer.Method.LOGISTIC, 4, true);
  private static final int BEFORE_TOPICS = 2;

  Classifier {
    topics = List.copyOf(topics);
  }

  /// What the classifier makes of a text.
  ///
  /// @param scam log odds of its being a scam
  /// @param offer log odds of its being an offer of work
  /// @param topic the likeliest kind of scam; null if there is only one kind of example
  record Estimate(double scam, double offer, @Nullable String topic) {}

  /// Takes about a second for some thousand examples.
  static Classifier train(List<Labelled> labelled) {
    List<Example> examples = labelled.stream().map(Labelled::example).toList();
    Vocabulary vocabulary = vocabulary(labelled);
    List<String> topics =
        examples.stream().map(Example::topic).filter(Objects::nonNull).distinct().sorted().toList();
    List<IntUnaryOperator> questions = new ArrayList<>();
    questions.add(i -> trap(examples.get(i)));
    questions.add(i -> examples.get(i).offer() ? 1 : -1);
    for (String topic : topics) {
      questions.add(i -> ofTopic(examples.get(i), topic));
    }
    LinearModel model = TRAINER.train(vectors(labelled, vocabulary), vocabulary.size(), questions);
    return new Classifier(vocabulary, model, topics);
  }

  /// Log odds of each example's being a scam, from models that had not seen it.
  ///
  /// @param fold the fold of each example, from 0
  /// @param folds how many there are
  static double[] crossValidated(List<Labelled> examples, int[] fold, int folds) {
    Vocabulary vocabulary = vocabulary(examples);
    List<Vector> texts = vectors(examples, vocabulary);
    List<IntUnaryOperator> questions = new ArrayList<>();
    for (int aside = 0; aside < folds; aside++) {
      int out = aside;
      questions.add(i -> fold[i] == out ? 0 : trap(examples.get(i).example()));
    }
    LinearModel model = TRAINER.train(texts, vocabulary.size(), questions);
    double[] scores = new double[fold.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = model.scores(texts.get(i))[fold[i]];
    }
    return scores;
  }

  Estimate estimate(Bag text) {
    float[] scores = model.scores(vocabulary.vector(text));
    int best = 0;
    for (int i = 1; i < topics.size(); i++) {
      best = scores[BEFORE_TOPICS + i] > scores[BEFORE_TOPICS + best] ? i : best;
    }
    return new Estimate(scores[0], scores[1], topics.size() < 2 ? null : topics.get(best));
  }

  private static Vocabulary vocabulary(List<Labelled> examples) {
    return Vocabulary.of(examples.stream().map(Labelled::bag).toList(), Features.WEIGHING);
  }

  private static List<Vector> vectors(List<Labelled> examples, Vocabulary vocabulary) {
    return examples.stream().map(Labelled::bag).map(vocabulary::vector).toList();
  }

  /// Learnt without ordinary talk: of that there is so much that honest offers would hardly count.
  private static int trap(Example example) {
    if (example.kind() == Example.Kind.TALK) {
      return 0;
    }
    return example.scam() ? 1 : -1;
  }

  private static int ofTopic(Example example, String topic) {
    if (!example.scam()) {
      return 0;
    }
    return topic.equals(example.topic()) ? 1 : -1;
  }

  private static void write(Classifier classifier, DataOutputStream out) throws IOException {
    classifier.vocabulary.write(out);
    classifier.model.write(out);
    out.writeInt(classifier.topics.size());
    for (String topic : classifier.topics) {
      out.writeUTF(topic);
    }
  }

  private static Classifier read(DataInputStream in) throws IOException {
    Vocabulary vocabulary = Vocabulary.read(in, Features.WEIGHING);
    LinearModel model = LinearModel.read(in);
    List<String> topics = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      topics.add(in.readUTF());
    }
    return new Classifier(vocabulary, model, topics);
  }
}
