package org.vigil.conversation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigil.answer.Reader;
import org.vigil.channel.HeldNotice;
import org.vigil.channel.LimitNotice;
import org.vigil.channel.OutageNotice;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.language.Language;

/// What is said when no conversation takes place: without a store, past a limit, or too late. Needs
/// nothing but the content in memory.
@Factory
final class Notices {
  /// Where most of those who are held are; without a store nobody knows where this person is.
  private static final List<String> COUNTRIES = List.of("KH", "TH");

  @Singleton
  OutageNotice outage(Supplier<Library> library) {
    return hint -> withNumbers(library.get(), "notice.outage", hint);
  }

  @Singleton
  LimitNotice limit(Supplier<Library> library) {
    return hint -> withNumbers(library.get(), "notice.limit", hint);
  }

  @Singleton
  HeldNotice held(Supplier<Library> library) {
    return hint ->
        Reply.of(Block.Paragraph.of(library.get().words().say(language(hint), "notice.held")));
  }

  private static Reply withNumbers(Library library, String key, @Nullable String hint) {
    Language language = language(hint);
    List<Block> blocks = new java.util.ArrayList<>();
    blocks.add(Block.Paragraph.of(library.words().say(language, key)));
    for (String country : COUNTRIES) {
      blocks.add(Block.Paragraph.strong(Countries.name(country, language)));
      blocks.add(library.lines().serving("trafficking", new Reader(language, country, null)));
    }
    return new Reply(blocks, List.of());
  }

  private static Language language(@Nullable String hint) {
    return Optional.ofNullable(hint).flatMap(Language::of).orElse(Language.EN);
  }
}
