package org.vigil.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.channel.PlainText;
import org.vigil.channel.Reply;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.hotline.Directory;
import org.vigil.hotline.PublicLine;
import org.vigil.knowledge.Entry;
import org.vigil.language.Language;
import org.vigil.language.Words;

final class EntryAnswerTest {
  private static final PublicLine POLICE =
      new PublicLine(
          "kh-police",
          "Police",
          "KH",
          Optional.empty(),
          List.of("117"),
          List.of("+855979117117"),
          List.of("Telegram"),
          Optional.of("https://www.police.example/help"),
          Optional.of("24/7"),
          Set.of("trafficking"),
          "Wants a written report.",
          LocalDate.of(2025, 10, 28),
          false,
          Set.of());

  private final Words words = Words.load(ContentDirectory.at(Path.of("content")), new Problems());
  private final EntryAnswer answer =
      new EntryAnswer(new PublicLines(new OneLine(), words), Map.of(), words);

  @Test
  void theWordsOfAnEntryStayAsTheyAre() {
    assertThat(
            said(
                "Short **answer** with [a page](https://a.example).\n\n## Steps\n\n1. One\n2. Two"))
        .isEqualTo("Short answer with a page (https://a.example).\n\nSteps\n\n1. One\n2. Two");
  }

  @Test
  void numbersComeFromTheDirectoryWithTheirDate() {
    assertThat(said("Call.\n\n{numbers: trafficking}", "KH"))
        .isEqualTo(
            "Call.\n\n- Police: 117 · from abroad +855979117117 · Telegram · police.example"
                + " (https://www.police.example/help) · 24/7. Wants a written report."
                + " (as of Oct 28, 2025)");
  }

  @Test
  void whereNoNumberIsKnownItSaysSo() {
    assertThat(said("Call.\n\n{numbers: trafficking}", "MM"))
        .contains("I know no number for this in Myanmar");
  }

  @Test
  void aLineCanBeNamedWithinASentence() {
    assertThat(said("Write to {hotline: kh-police} in English."))
        .isEqualTo("Write to Police (117 · from abroad +855979117117 · Telegram) in English.");
  }

  @Test
  void anEntryInAnotherLanguageOrUnreadOneSaysSo() {
    assertThat(text(entry("Words.", Language.EN, true), Language.KM)).contains("ភាសាអង់គ្លេស");
    assertThat(text(entry("Words.", Language.EN, false), Language.EN))
        .endsWith("No native speaker has read this text yet.");
  }

  private String said(String body) {
    return said(body, null);
  }

  private String said(String body, @Nullable String location) {
    Entry entry = entry(body, Language.EN, true);
    return PlainText.text(
        new Reply(answer.blocks(entry, new Reader(Language.EN, location, null)), List.of()));
  }

  private String text(Entry entry, Language language) {
    return PlainText.text(
        new Reply(answer.blocks(entry, new Reader(language, null, null)), List.of()));
  }

  private static Entry entry(String body, Language language, boolean reviewed) {
    return new Entry("x", language, "X", List.of("x"), body, List.of(), List.of(), reviewed);
  }

  private static final class OneLine implements Directory {
    @Override
    public List<PublicLine> lines(
        String serves, @Nullable String location, @Nullable String nationality, Language language) {
      return "KH".equals(location) ? List.of(POLICE) : List.of();
    }

    @Override
    public Optional<PublicLine> line(String id, Language language) {
      return Stream.of(POLICE).filter(line -> line.id().equals(id)).findFirst();
    }

    @Override
    public Set<String> countries() {
      return Set.of("KH");
    }
  }
}
