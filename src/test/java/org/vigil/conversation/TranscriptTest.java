package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;

final class TranscriptTest {
  private static final String TEXT =
      """
      # A talk
      language: km
      partner: Example

      ### Person
      two
      lines

      ### Bot
      answer

      [Button]

      ### Person taps
      Button
      """;

  private final Problems problems = new Problems();

  @Test
  void whatIsRenderedIsTheFileThatWasRead() {
    assertThat(parse(TEXT).render()).isEqualTo(TEXT);
    assertThat(problems.none()).isTrue();
  }

  @Test
  void aSpeakerThatDoesNotExistIsNamedWithItsLine() {
    parse("# x\n\n### Persn\nhello\n");
    assertThat(problems.all())
        .anySatisfy(p -> assertThat(p.toString()).startsWith("a/talk.md:3: nobody is called"));
  }

  @Test
  void aSettingThatDoesNotExistIsNamedWithItsLine() {
    parse("# x\nlangauge: en\n### Person\nhello\n");
    assertThat(problems.all())
        .anySatisfy(
            p -> assertThat(p.toString()).startsWith("a/talk.md:2: this line is not known"));
  }

  private Transcript parse(String text) {
    return Transcript.parse(new ContentFile("a/talk.md", text), problems);
  }
}
