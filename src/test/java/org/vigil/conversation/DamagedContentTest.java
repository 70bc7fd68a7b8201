package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.LiveContent;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.hotline.ListedLines;
import org.vigil.knowledge.Hit;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Ranking;
import org.vigil.language.Words;
import org.vigil.offer.Assessment;
import org.vigil.offer.OfferCheck;
import org.vigil.offer.Verdict;
import org.vigil.safety.Danger;

/// Somebody spoils a file: the error says where and what to do, and the bot goes on answering.
final class DamagedContentTest {
  private static final Path CONTENT = Path.of("content");
  private static final String TOPIC = "topics/task-scam/en.md";

  @TempDir Path root;

  @BeforeEach
  void copy() throws IOException {
    for (String part :
        List.of(
            "topics/task-scam/en.md",
            "topics/money-mule/en.md",
            "messages",
            "hotlines",
            "countries",
            "catalogue.yml",
            "official-hosts.yml")) {
      try (Stream<Path> walk = Files.walk(CONTENT.resolve(part))) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          Path to = root.resolve(CONTENT.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage(TOPIC, 1, "`title` is missing", s -> s.replaceFirst("title: .*\n", "")),
        damage(
            TOPIC,
            1,
            "there is no source",
            s -> s.replaceFirst("(?s)sources:.*?\nreviewed", "sources: []\nreviewed")),
        damage(TOPIC, 1, "the named values at the top have no end", s -> s.substring(0, 300)),
        damage("messages/th.yml", 1, "the file is missing", s -> ""),
        damage("messages/en.yml", 1, "the bot has no English words", s -> ""),
        damage("hotlines/kh.yml", 1, "", s -> s.substring(0, s.length() / 2)),
        damage("countries/ph.yml", 1, "", s -> s.substring(0, s.length() / 2)));
  }

  private static Arguments damage(
      String file, int fromLine, String what, UnaryOperator<String> change) {
    return Arguments.of(file, fromLine, what, change);
  }

  private void spoil(String file, UnaryOperator<String> change) throws IOException {
    String text = change.apply(Files.readString(root.resolve(file)));
    if (text.isEmpty()) {
      Files.delete(root.resolve(file));
    } else {
      Files.writeString(root.resolve(file), text);
    }
  }

  private LiveContent<Library> start() {
    return LiveContent.load(ContentDirectory.at(root), DamagedContentTest::library);
  }

  private static Library library(ContentDirectory content, Problems problems) {
    return new Library(
        Words.loadAll(content, problems),
        KnowledgeBase.load(content, problems),
        (question, language) ->
            new Ranking(List.of(new Hit("money-mule", 0.9)), !question.isBlank()),
        ListedLines.load(content, problems),
        new NoOffers(),
        text -> Danger.NOTHING);
  }

  private static String answer(Library library) {
    return Chat.text(new Chat(library, Chat.NOBODY).says("may i lend my bank account"));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aRunningBotKeepsTheLastGoodContent(
      String file, int fromLine, String what, UnaryOperator<String> change) throws IOException {
    LiveContent<Library> content = start();
    assertThat(content.problems()).isEmpty();
    String before = answer(content.get());
    spoil(file, change);
    assertThat(content.reload()).isFalse();
    assertThat(content.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.line()).isGreaterThanOrEqualTo(fromLine);
              assertThat(problem.what()).contains(what);
              assertThat(problem.remedy()).isNotBlank();
            });
    assertThat(answer(content.get())).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aBotThatStartsWithItAnswersWithTheRest(
      String file, int fromLine, String what, UnaryOperator<String> change) throws IOException {
    spoil(file, change);
    LiveContent<Library> content = start();
    assertThat(content.problems()).extracting(Problem::file).contains(file);
    assertThat(answer(content.get())).contains("bank account");
  }

  @Test
  void aMendedFileIsTakenOver() throws IOException {
    spoil(TOPIC, s -> s.replaceFirst("title: .*\n", ""));
    LiveContent<Library> content = start();
    Files.copy(
        CONTENT.resolve(TOPIC),
        root.resolve(TOPIC),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(content.reload()).isTrue();
    assertThat(content.get().knowledge().slugs()).contains("task-scam");
  }

  private record NoOffers() implements OfferCheck {
    @Override
    public Assessment assess(String text) {
      return new Assessment(Verdict.NOT_AN_OFFER, 0, 0, List.of(), List.of(), null, null);
    }

    @Override
    public RedFlag flag(String slug, org.vigil.language.Language language) {
      return new RedFlag(slug, slug, slug);
    }
  }
}
