package org.vigil.conversation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigil.answer.Reader;
import org.vigil.channel.CommandDescriptions;
import org.vigil.channel.FailureNotice;
import org.vigil.channel.HeldNotice;
import org.vigil.channel.LimitNotice;
import org.vigil.channel.NumbersNotice;
import org.vigil.channel.OutageNotice;
import org.vigil.channel.PageWords;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.language.Language;
import org.vigil.language.Words;

/// What is said when no conversation takes place: without a store, past a limit, or too late. Needs
/// nothing but the content in memory.
@Factory
final class Notices {
  /// Where most of those who are held are; without a store nobody knows where this person is.
  private static final List<String> COUNTRIES = List.of("KH", "TH");

  private static final List<String> COMMANDS =
      List.of("start", "help", "check", "ask", "numbers", "language", "status", "privacy");

  @Singleton
  PageWords page(Supplier<Library> library) {
    return () -> library.get().words();
  }

  @Singleton
  OutageNotice outage(Supplier<Library> library) {
    return hint -> withNumbers(library.get(), "notice.outage", language(hint), COUNTRIES);
  }

  @Singleton
  NumbersNotice numbers(Supplier<Library> library) {
    return hint -> {
      Library current = library.get();
      Language language = language(hint);
      List<String> countries =
          current.directory().countries().stream()
              .sorted(Comparator.comparing(country -> Countries.name(country, language)))
              .toList();
      return withNumbers(current, "web.numbers.all", language, countries);
    };
  }

  @Singleton
  LimitNotice limit(Supplier<Library> library) {
    return hint -> withNumbers(library.get(), "notice.limit", language(hint), COUNTRIES);
  }

  @Singleton
  FailureNotice failure(Supplier<Library> library) {
    return hint -> withNumbers(library.get(), "notice.failure", language(hint), COUNTRIES);
  }

  @Singleton
  HeldNotice held(Supplier<Library> library) {
    return hint ->
        Reply.of(Block.Paragraph.of(library.get().words().say(language(hint), "notice.held")));
  }

  @Singleton
  CommandDescriptions commands(Supplier<Library> library) {
    return language -> {
      Words words = library.get().words();
      Map<String, String> commands = new LinkedHashMap<>();
      for (String name : COMMANDS) {
        if (words.has(language, "command." + name)) {
          commands.put(name, words.say(language, "command." + name));
        }
      }
      return commands;
    };
  }

  private static Reply withNumbers(
      Library library, String key, Language language, List<String> countries) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(library.words().say(language, key)));
    for (String country : countries) {
      blocks.add(Block.Paragraph.strong(Countries.name(country, language)));
      blocks.add(library.lines().serving("trafficking", new Reader(language, country, null)));
    }
    return new Reply(blocks, List.of());
  }

  private static Language language(@Nullable String hint) {
    return Optional.ofNullable(hint).flatMap(Language::of).orElse(Language.EN);
  }
}
