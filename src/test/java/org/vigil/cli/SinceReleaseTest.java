package org.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.knowledge.TestBaseline;
import org.vigil.knowledge.TestQuestion;
import org.vigil.knowledge.TestQuestion.Outcome;
import org.vigil.language.Language;

final class SinceReleaseTest {
  private static TestQuestion question(String ask) {
    return new TestQuestion(ask, Language.EN, List.of("fees"), "tests/questions/en.yml:2");
  }

  @Test
  void namesWhatGotWorseAndCountsTheRest(@TempDir Path root) throws java.io.IOException {
    Files.createDirectories(root.resolve("tests"));
    Map<TestQuestion, Outcome> then = new LinkedHashMap<>();
    then.put(question("a"), Outcome.ANSWERED);
    then.put(question("b"), Outcome.MISSED);
    SinceRelease.keep(root, then);
    Map<TestQuestion, Outcome> now = new LinkedHashMap<>();
    now.put(question("a"), Outcome.WRONG);
    now.put(question("b"), Outcome.OFFERED);
    now.put(question("c"), Outcome.ANSWERED);
    StringWriter out = new StringWriter();
    SinceRelease.print(
        TestBaseline.load(ContentDirectory.at(root), new Problems()),
        now,
        new PrintWriter(out, true));
    assertThat(out.toString())
        .contains("worse: tests/questions/en.yml:2: a (was answered, is wrong)")
        .contains("1 better, 1 worse, 1 new");
  }
}
