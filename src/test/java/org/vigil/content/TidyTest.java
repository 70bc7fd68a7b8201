package org.vigil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TidyTest {
  private static final List<String> ORDER =
      List.of("title", "phrases", "phrasings", "sources", "countries", "reviewed");

  @Test
  void putsTheNamedValuesInOrderWithTheirLinesAndComments() {
    String text =
        """
        ---
        reviewed: false
        # how people ask
        phrasings:
          - 'must i pay'

          - two
        title: Fees
        ---

        Short answer.



        More.
        """;
    assertThat(Tidy.markdown(text, ORDER))
        .isEqualTo(
            """
            ---
            title: Fees
            # how people ask
            phrasings:
              - "must i pay"
              - two
            reviewed: false
            ---
            Short answer.

            More.
            """);
  }

  @Test
  void mendsLineEndsBlanksAndTheMarkOfWindowsEditors() {
    assertThat(Tidy.yaml("\uFEFFa: 1  \r\n\r\n\r\nb: 'x'\r\n\r\n")).isEqualTo("a: 1\n\nb: \"x\"\n");
  }

  @Test
  void quotesDates() {
    assertThat(Tidy.yaml("date: 2026-02-12\nother: 2026-02\nyear: 2026\n"))
        .isEqualTo("date: \"2026-02-12\"\nother: \"2026-02\"\nyear: 2026\n");
  }

  @Test
  void leavesWhatWouldSaySomethingElse() {
    String block = "text: |\n  one\n\n\n  two\n";
    assertThat(Tidy.yaml(block)).isEqualTo(block);
    String escaped = "a: 'it''s'\nb: '\\n'\n";
    assertThat(Tidy.yaml(escaped)).isEqualTo(escaped);
  }

  @Test
  void leavesWhatCannotBeRead() {
    assertThat(Tidy.markdown("no front matter  \n", ORDER)).isEqualTo("no front matter  \n");
    assertThat(Tidy.yaml("a: [1  \n")).isEqualTo("a: [1  \n");
    assertThat(Tidy.markdown("---\ntitle: [x\n---\ntext  \n", ORDER))
        .isEqualTo("---\ntitle: [x\n---\ntext\n");
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("content"))) {
      return walk
          .filter(path -> path.toString().matches(".*/(topics|red-flags)/.*\\.md|.*\\.yml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aMessedUpFileComesBackAndStaysTheSame(Path file) throws IOException {
    String text = tidy(file, Files.readString(file));
    assertThat(tidy(file, text)).isEqualTo(text);
    Random random = new Random(file.toString().hashCode());
    String messed =
        String.join(
            "\n",
            text.lines()
                .map(line -> random.nextInt(3) == 0 ? line + "  " : line)
                .map(line -> line + (random.nextInt(2) == 0 ? "\r" : ""))
                .toList());
    assertThat(
            tidy(
                file,
                messed + IntStream.range(0, 3).mapToObj(i -> "\n").reduce("", String::concat)))
        .isEqualTo(text);
  }

  private static String tidy(Path file, String text) {
    return file.toString().endsWith(".md") ? Tidy.markdown(text, ORDER) : Tidy.yaml(text);
  }
}
