package org.vigil.conversation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.QuickCheck;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Span;
import org.vigil.language.Language;
import org.vigil.offer.Assessment;
import org.vigil.offer.Verdict;
import org.vigil.safety.Danger;

/// The verdict and the names of its main signs, without quotes: an offer's words are not repeated
/// to a group. What may be a call for help is not talked about in front of others.
@Singleton
final class ShortCheck implements QuickCheck {
  private static final int MOST_FLAGS = 3;

  private final Supplier<Library> library;

  ShortCheck(Supplier<Library> library) {
    this.library = library;
  }

  @Override
  public Card check(String offer, @Nullable String languageHint) {
    Library current = library.get();
    Language language = Optional.ofNullable(languageHint).flatMap(Language::of).orElse(Language.EN);
    String text = Content.Text.typed(offer).text();
    if (text.isBlank()) {
      return card(current, language, "group.how", List.of());
    }
    if (current.danger().detect(text).level() == Danger.Level.URGENT) {
      return card(current, language, "group.danger", List.of());
    }
    Assessment assessment = current.offers().assess(text);
    List<Block> rest = new ArrayList<>();
    List<List<Span>> flags = flags(current, language, assessment);
    if (!flags.isEmpty()) {
      rest.add(new Block.Items(false, flags));
    }
    rest.add(Block.Paragraph.of(current.words().say(language, "group.more")));
    return card(current, language, key(assessment.verdict()), rest);
  }

  private static String key(Verdict verdict) {
    return switch (verdict) {
      case HIGH -> "offer.high";
      case CAUTION -> "offer.caution";
      case NO_KNOWN_SIGNS -> "offer.no-signs-short";
      case NOT_AN_OFFER -> "offer.not-an-offer";
    };
  }

  private static List<List<Span>> flags(Library library, Language language, Assessment assessment) {
    return switch (assessment.verdict()) {
      case HIGH, CAUTION ->
          assessment.flags().stream()
              .limit(MOST_FLAGS)
              .map(raised -> library.offers().flag(raised.slug(), language).title())
              .map(title -> List.of(Span.text(title)))
              .toList();
      case NO_KNOWN_SIGNS, NOT_AN_OFFER -> List.of();
    };
  }

  private static Card card(Library library, Language language, String key, List<Block> rest) {
    String headline = library.words().say(language, key);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.strong(headline));
    blocks.addAll(rest);
    return new Card(headline, new Reply(blocks, List.of()));
  }
}
