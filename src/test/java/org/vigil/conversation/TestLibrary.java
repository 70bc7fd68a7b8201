package org.vigil.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.hotline.Directory;
import org.vigil.hotline.PublicLine;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Ranking;
import org.vigil.language.Language;
import org.vigil.language.Words;
import org.vigil.offer.Assessment;
import org.vigil.offer.OfferCheck;
import org.vigil.offer.Verdict;
import org.vigil.safety.Danger;
import org.vigil.safety.DangerDetector;

/// A library with the bot's real words, no entries, and checks that a test decides.
final class TestLibrary {
  private TestLibrary() {}

  static Library of(DangerDetector danger, Assessment assessment) {
    ContentDirectory content = ContentDirectory.at(java.nio.file.Path.of("content"));
    return new Library(
        Words.load(content, new Problems()),
        KnowledgeBase.of(List.of()),
        (question, language) -> new Ranking(List.of(), false),
        new NoLines(),
        new Fixed(assessment),
        danger);
  }

  static Library calm() {
    return of(text -> Danger.NOTHING, assessment(Verdict.NOT_AN_OFFER, 0));
  }

  static Library high() {
    return of(text -> Danger.NOTHING, assessment(Verdict.HIGH, 1));
  }

  static Assessment assessment(Verdict verdict, double offerness) {
    return new Assessment(
        verdict,
        offerness,
        offerness,
        List.of(new Assessment.RaisedFlag("upfront-fee", "pay at http://a.example")),
        List.of(),
        null,
        null);
  }

  private record Fixed(Assessment assessment) implements OfferCheck {
    @Override
    public Assessment assess(String text) {
      return assessment;
    }

    @Override
    public RedFlag flag(String slug, Language language) {
      return new RedFlag(slug, "title of " + slug, "meaning of " + slug);
    }
  }

  private static final class NoLines implements Directory {
    @Override
    public List<PublicLine> lines(
        String serves, @Nullable String location, @Nullable String nationality, Language language) {
      return List.of();
    }

    @Override
    public Optional<PublicLine> line(String id, Language language) {
      return Optional.empty();
    }

    @Override
    public Set<String> countries() {
      return Set.of();
    }
  }
}
