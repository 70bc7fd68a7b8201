package org.vigil.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  private final Problems problems = new Problems();

  private void refuses(String text, String problem) {
    assertThat(Markdown.parse(new ContentFile("t/en.md", text), problems)).isEmpty();
    assertThat(problems.all()).extracting(Problem::toString).containsExactly(problem);
  }

  @Test
  void splitsNamedValuesAndText() {
    Markdown markdown =
        Markdown.parse(
                new ContentFile("t/en.md", "---\ntitle: x\n---\n\nFirst.\n\n---\nSecond.\n"),
                problems)
            .orElseThrow();

    assertThat(markdown.frontMatter().text("title")).isEqualTo("x");
    assertThat(markdown.frontMatter().line("title")).isEqualTo(2);
    assertThat(markdown.body()).isEqualTo("First.\n\n---\nSecond.");
    assertThat(markdown.bodyLine()).isEqualTo(5);
    assertThat(problems.none()).isTrue();
  }

  @Test
  void countsLinesFromTheTopOfTheFile() {
    refuses(
        "---\ntitle: x\nb: [\n---\ntext\n",
        "t/en.md:3: YAML: expected the node content, but found '<stream end>'. Check the"
            + " indentation, and put text that holds `: `, `#`, quotes or brackets in \"quotes\".");
  }

  @Test
  void refusesAFileWithoutNamedValues() {
    refuses("Hello\n", "t/en.md:1: the file does not start with a line `---`. Put `---` first.");
  }

  @Test
  void refusesNamedValuesWithoutAnEnd() {
    refuses(
        "---\ntitle: x\n\nText\n",
        "t/en.md:1: the named values at the top have no end. "
            + "Put a line `---` between them and the text.");
  }

  @Test
  void refusesAFileWithoutText() {
    refuses(
        "---\ntitle: x\n---\n\n", "t/en.md:3: there is no text below the second `---`. Write it.");
  }
}
