package org.vigil.safety;

import java.util.List;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Normalized;
import org.vigil.language.TextNormalizer;
import org.vigil.learning.ModelCache;
import org.vigil.safety.Danger.Kind;
import org.vigil.safety.Danger.Level;
import org.vigil.safety.DangerClassifier.Estimate;
import org.vigil.safety.DangerExamples.Example;

/// Knows danger by volunteers' phrases, and by what a classifier learnt from their examples. A
/// phrase decides alone; without one, the classifier does. Recall comes first: where it doubts, the
/// person is asked.
public final class LearnedDangerDetector implements DangerDetector {
  /// From here on the classifier is believed at once: of the test questions about ordinary worries,
  /// which it did not learn from, one in 70 reaches it.
  private static final double URGENT = 0.92;

  /// From here on one question is worth its price: one in 13 of those questions reaches it.
  private static final double ASK = 0.62;

  private final TextNormalizer normalizer = new TextNormalizer();
  private final DangerPhrases phrases;
  private final DangerClassifier classifier;

  private LearnedDangerDetector(DangerPhrases phrases, DangerClassifier classifier) {
    this.phrases = phrases;
    this.classifier = classifier;
  }

  /// Names what is wrong with phrases and examples, without training. Blocks on the disk.
  ///
  /// @return how many examples there are
  public static int check(ContentDirectory content, Problems problems) {
    DangerPhrases.load(content, problems);
    return DangerExamples.load(content, problems).size();
  }

  /// Reads phrases and examples and trains, unless the cache holds what these examples teach. What
  /// is wrong becomes a problem and is left out. Blocks on the disk, then trains for some seconds.
  public static DangerDetector load(ContentDirectory content, Problems problems, ModelCache cache) {
    DangerPhrases phrases = DangerPhrases.load(content, problems);
    List<Example> examples = DangerExamples.load(content, problems);
    String source = ModelCache.source(examples.stream().map(Example::toString));
    return new LearnedDangerDetector(
        phrases,
        cache.get(DangerClassifier.FORMAT, source, () -> DangerClassifier.train(examples)));
  }

  @Override
  public Danger detect(String text) {
    Danger worst = Danger.NOTHING;
    for (String passage : Passages.of(text)) {
      Danger danger = passage(normalizer.normalize(passage));
      if (danger.level().compareTo(worst.level()) > 0 || arrived(worst, danger)) {
        worst = danger;
      }
    }
    return worst;
  }

  /// A story tells of the way before it tells of the place where it ended.
  private static boolean arrived(Danger before, Danger now) {
    return now.level() == Level.URGENT && now.kind() == Kind.HELD && before.kind() == Kind.MOVED;
  }

  private Danger passage(Normalized text) {
    DangerPhrases.Found found = phrases.in(text);
    if (!found.urgent().isEmpty()) {
      return new Danger(Level.URGENT, gravest(found.urgent()));
    }
    if (isNumber(text.original())) {
      // A receipt, an amount, a phone number: what little it shares with examples says nothing.
      return found.ask().isEmpty()
          ? Danger.NOTHING
          : new Danger(Level.UNSURE, gravest(found.ask()));
    }
    Estimate estimate = classifier.estimate(text);
    if (estimate.urgent() >= URGENT) {
      return new Danger(Level.URGENT, estimate.kind());
    }
    if (!found.ask().isEmpty()) {
      return new Danger(Level.UNSURE, gravest(found.ask()));
    }
    return estimate.urgent() >= ASK || estimate.ask() >= ASK
        ? new Danger(Level.UNSURE, estimate.kind())
        : Danger.NOTHING;
  }

  /// Digits of any script, and the blanks and hyphens between them; nothing at all is none.
  private static boolean isNumber(String text) {
    return text.codePoints().anyMatch(Character::isDigit)
        && text.codePoints()
            .allMatch(
                c -> Character.isDigit(c) || Character.isWhitespace(c) || c == '-' || c == '+');
  }

  /// Of several kinds, the one whose first words matter most.
  private static Kind gravest(Set<Kind> kinds) {
    return List.of(Kind.SUICIDAL, Kind.CHILD, Kind.RELATIVE, Kind.MOVED, Kind.THREATENED, Kind.HELD)
        .stream()
        .filter(kinds::contains)
        .findFirst()
        .orElseThrow();
  }
}
