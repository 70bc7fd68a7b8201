package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.conversation.Rehearsal.Difference;
import org.vigil.conversation.Rehearsal.Result;

final class RehearsalTest {
  private static final String REPORT =
      """
      # A report
      case: delivered
      partner: Example Hotline

      ### Person forwards
      typing job, free flight

      ### Person taps
      Send to Example Hotline

      ### Person taps
      Send

      ### Person
      /status 0000 0000 0000 0000
      """;

  @TempDir private Path root;
  private final Problems problems = new Problems();

  @Test
  void whatTheBotSaysIsWrittenBetweenWhatThePersonSays() throws IOException {
    Result result = play(REPORT);
    assertThat(result.passed()).isFalse();
    assertThat(result.played())
        .containsSubsequence("### Person forwards", "### Bot\nHigh risk.", "### Person taps")
        .contains("Keep this code:\n\n0000 0000 0000 0000\n")
        .endsWith("Delivered. Nobody has told me yet that they read it. (since Nov 24, 2026)\n");
    assertThat(play(result.played()).passed()).isTrue();
  }

  @Test
  void aDifferenceIsNamedByItsLineAndHoldsOnlyTheLinesThatDiffer() throws IOException {
    String played = play("# Hello\n\n### Person\n/start\n").played();
    String wrong = played.replace("I do not need your name.", "Tell me your name.");
    Difference different = play(wrong).difference().orElseThrow();
    assertThat(wrong.lines().toList().get(different.line() - 1)).contains("Tell me your name.");
    assertThat(different.expected()).hasSize(1);
    assertThat(different.said()).hasSize(1).first().asString().contains("I do not need your name.");
  }

  @Test
  void anAnswerThatNeverComesIsADifference() throws IOException {
    String played = play("# Hello\n\n### Person\n/start\n").played();
    Difference different = play(played + "\n### Bot\nAnd more.\n").difference().orElseThrow();
    assertThat(different.expected()).containsExactly("And more.");
    assertThat(different.said()).isEmpty();
  }

  @Test
  void aButtonThatWasNotShownIsNamedWithThoseThatWere() throws IOException {
    assertThat(playAll("# Hello\n\n### Person\n/start\n\n### Person taps\nSend\n")).isEmpty();
    assertThat(problems.all())
        .singleElement()
        .asString()
        .startsWith("tests/conversations/a.md:6: the bot showed no button `Send`")
        .contains("Check a job offer");
  }

  @Test
  void aPictureIsSentWithoutWords() throws IOException {
    assertThat(play("# Picture\n\n### Person sends\na picture\n").played())
        .contains("I see no words in this picture");
    playAll("# Picture\n\n### Person sends\na castle\n");
    assertThat(problems.all())
        .singleElement()
        .asString()
        .contains("nobody can send `a castle`", "a voice message");
  }

  private Result play(String text) throws IOException {
    List<Result> results = playAll(text);
    assertThat(problems.all()).isEmpty();
    return results.getFirst();
  }

  private List<Result> playAll(String text) throws IOException {
    Path file = root.resolve("tests/conversations/a.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new Rehearsal(TestLibrary.high()).playAll(ContentDirectory.at(root), problems);
  }
}
