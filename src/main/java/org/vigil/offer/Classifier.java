package org.vigil.offer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was learnt from the examples: scam or not, offer or not, and which kind of scam. Immutable.
///
/// @param scam scams against honest offers and everything else
/// @param offer offers of work, honest or not, against everything else
/// @param topics one kind of scam against the others, by topic
record Classifier(LinearModel scam, LinearModel offer, Map<String, LinearModel> topics) {

  static final double COST = 4;

  Classifier {
    topics = Map.copyOf(topics);
  }

  /// Takes about a second for some thousand examples.
  ///
  /// @param vectors those of the examples, in their order
  static Classifier train(List<Example> examples, List<Vector> vectors, int size) {
    return new Classifier(
        LinearModel.train(vectors, examples.stream().map(Example::scam).toList(), COST, size),
        LinearModel.train(
            vectors,
            examples.stream().map(e -> e.kind() != Example.Kind.OTHER).toList(),
            COST,
            size),
        topics(examples, vectors, size));
  }

  private static Map<String, LinearModel> topics(
      List<Example> examples, List<Vector> vectors, int size) {
    List<Integer> scams =
        java.util.stream.IntStream.range(0, examples.size())
            .filter(i -> examples.get(i).scam())
            .boxed()
            .toList();
    List<Vector> chosen = scams.stream().map(vectors::get).toList();
    List<String> kinds =
        scams.stream().map(i -> Objects.requireNonNullElse(examples.get(i).topic(), "")).toList();
    Map<String, LinearModel> models = new TreeMap<>();
    for (String kind : kinds.stream().distinct().toList()) {
      List<Boolean> labels = kinds.stream().map(kind::equals).toList();
      if (labels.contains(false)) {
        models.put(kind, LinearModel.train(chosen, labels, COST, size));
      }
    }
    return models;
  }

  /// Knows nothing: every text has even odds.
  static Classifier untrained(int size) {
    LinearModel even = new LinearModel(new float[size], 0);
    return new Classifier(even, even, Map.of());
  }

  /// The likeliest kind of scam; null if there is only one kind of example.
  @Nullable String topic(Vector vector) {
    return topics.entrySet().stream()
        .max(
            Map.Entry.comparingByValue(
                (a, b) -> Double.compare(a.logOdds(vector), b.logOdds(vector))))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
