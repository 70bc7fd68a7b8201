package org.vigil.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.knowledge.TestQuestion.Outcome;
import org.vigil.language.Language;

final class TestBaselineTest {
  @Test
  void remembersWhatCameOfEachQuestionAndNotItsWords(@TempDir Path root) throws IOException {
    TestQuestion fee = new TestQuestion("must i pay", Language.EN, List.of("fees"), "a:1");
    TestQuestion job = new TestQuestion("is it real", Language.TH, List.of("check"), "b:1");
    String text = TestBaseline.render(Map.of(fee, Outcome.ANSWERED, job, Outcome.WRONG));
    assertThat(text).doesNotContain("must i pay");
    Files.createDirectories(root.resolve("tests"));
    Files.writeString(root.resolve(TestBaseline.FILE), text);
    Problems problems = new Problems();
    TestBaseline baseline = TestBaseline.load(ContentDirectory.at(root), problems);
    assertThat(problems.all()).isEmpty();
    assertThat(baseline.of(fee)).contains(Outcome.ANSWERED);
    assertThat(baseline.of(job)).contains(Outcome.WRONG);
    assertThat(baseline.of(new TestQuestion("must i pay", Language.KM, List.of(), "c:1")))
        .isEmpty();
  }
}
