package org.vigil.safety;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.vigil.language.Language;
import org.vigil.language.Normalized;
import org.vigil.language.TextNormalizer;
import org.vigil.safety.Danger.Kind;
import org.vigil.safety.Danger.Level;
import org.vigil.safety.DangerExamples.Example;
import org.vigil.safety.LinearModel.Sample;
import org.vigil.safety.Vocabulary.Vector;

/// Learns from examples whether a message is urgent, whether it is at least worth a question, and
/// which kind it is. Immutable; safe for many threads.
final class DangerClassifier {
  private static final double COST = 1;

  /// A text with a smaller share of features met in training is in no language that was learnt.
  private static final double LEAST_KNOWN = 0.05;

  private final Vocabulary vocabulary;
  private final Calibrated urgent;
  private final Calibrated ask;
  private final Map<Kind, LinearModel> kinds;

  private DangerClassifier(
      Vocabulary vocabulary, Calibrated urgent, Calibrated ask, Map<Kind, LinearModel> kinds) {
    this.vocabulary = vocabulary;
    this.urgent = urgent;
    this.ask = ask;
    this.kinds = kinds;
  }

  /// What the classifier makes of a message.
  ///
  /// @param urgent the probability that someone is in danger now
  /// @param ask the probability that one should at least ask
  /// @param kind the likeliest kind if it is urgent
  record Estimate(double urgent, double ask, Kind kind) {}

  /// Trains: the same examples give the same classifier. Blocks the processor for some seconds.
  static DangerClassifier train(List<Example> examples) {
    TextNormalizer normalizer = new TextNormalizer();
    List<Features> texts =
        examples.stream().map(e -> Features.of(normalizer.normalize(e.text()))).toList();
    Vocabulary vocabulary = Vocabulary.of(texts);
    int size = vocabulary.size();
    List<Labelled> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(new Labelled(vocabulary.vector(texts.get(i)), examples.get(i)));
    }
    Calibrated urgent = Calibrated.train(samples(all, d -> d.level() == Level.URGENT), size, COST);
    Calibrated ask = Calibrated.train(samples(all, d -> d.level() != Level.NONE), size, COST);
    List<Labelled> urgentOnes =
        all.stream().filter(one -> one.example().danger().level() == Level.URGENT).toList();
    Map<Kind, LinearModel> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      if (kind != Kind.NONE) {
        kinds.put(kind, LinearModel.train(samples(urgentOnes, d -> d.kind() == kind), size, COST));
      }
    }
    return new DangerClassifier(vocabulary, urgent, ask, kinds);
  }

  Estimate estimate(Normalized text) {
    Vector features = vocabulary.vector(Features.of(text));
    if (features.known() < LEAST_KNOWN) {
      return new Estimate(0, 0, Kind.HELD);
    }
    Kind likeliest = Kind.HELD;
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Kind, LinearModel> kind : kinds.entrySet()) {
      double margin = kind.getValue().margin(features);
      if (margin > most) {
        most = margin;
        likeliest = kind.getKey();
      }
    }
    return new Estimate(urgent.probability(features), ask.probability(features), likeliest);
  }

  private record Labelled(Vector text, Example example) {}

  /// In each language both sorts weigh the same in sum, so that the language itself says nothing.
  private static List<Sample> samples(List<Labelled> all, Predicate<Danger> positive) {
    Map<Language, int[]> counts = new EnumMap<>(Language.class);
    for (Labelled one : all) {
      counts
          .computeIfAbsent(one.example().language(), l -> new int[2])[
          positive.test(one.example().danger()) ? 1 : 0]++;
    }
    return all.stream()
        .map(
            one -> {
              boolean yes = positive.test(one.example().danger());
              int[] count = Objects.requireNonNull(counts.get(one.example().language()));
              double weight = (count[0] + count[1]) / (2.0 * count[yes ? 1 : 0]);
              return new Sample(one.text(), yes, weight);
            })
        .toList();
  }
}
