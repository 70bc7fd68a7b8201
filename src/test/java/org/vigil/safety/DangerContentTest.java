package org.vigil.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.language.Language;
import org.vigil.learning.ModelCache;
import org.vigil.safety.Danger.Kind;
import org.vigil.safety.Danger.Level;
import org.vigil.safety.DangerExamples.Example;

class DangerContentTest {

  @TempDir Path root;
  private final Problems problems = new Problems();

  @Test
  void aPhraseDecidesWithoutExamples() throws IOException {
    write("danger/held/en.yml", "phrases:\n  - \"locked (in|inside)\"\nunless:\n  - \"film\"\n");
    DangerDetector detector = load();
    assertThat(problems.all()).isEmpty();
    assertThat(detector.detect("I am locked inside"))
        .isEqualTo(new Danger(Level.URGENT, Kind.HELD));
    assertThat(detector.detect("a film, they are locked inside")).isEqualTo(Danger.NOTHING);
  }

  @Test
  void anEmptyFolderKnowsNoDanger() {
    assertThat(load().detect("I am locked inside")).isEqualTo(Danger.NOTHING);
  }

  @Test
  void learnsWhatIsHarmlessFromTopicsAndOffers() throws IOException {
    write("examples/harmless-topics.yml", "topics: [check-visa]\n");
    write("topics/check-visa/en.md", "---\nphrasings: [which visa]\n---\nText.\n");
    write("topics/passport-taken/en.md", "---\nphrasings: [papers gone]\n---\nText.\n");
    write("examples/offers/sw.yml", "scam:\n  task-scam: [kazi]\nlegit: [mwalimu]\n");
    write("examples/out-of-scope/en.yml", "texts: [hello]\n");
    assertThat(DangerExamples.load(ContentDirectory.at(root), problems))
        .containsExactly(
            new Example("which visa", Language.EN, Danger.NOTHING),
            new Example("kazi", Language.SW, Danger.NOTHING),
            new Example("mwalimu", Language.SW, Danger.NOTHING),
            new Example("hello", Language.EN, Danger.NOTHING));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void namesFileAndLineOfWhatIsWrong() throws IOException {
    write("danger/held/en.yml", "phrases:\n  - \"fine\"\n  - \"(not closed\"\nfrases: []\n");
    write("danger/hold/en.yml", "phrases:\n  - \"fine\"\n");
    write("danger/held/xx.yml", "phrases:\n  - \"fine\"\n");
    write("examples/danger/en.yml", "held:\n  - \"a\"\nheldd:\n  - \"b\"\n");
    load();
    assertThat(problems.all())
        .extracting(Problem::file)
        .containsExactly(
            "danger/held/en.yml",
            "danger/held/en.yml",
            "danger/held/xx.yml",
            "danger/hold/en.yml",
            "examples/danger/en.yml");
    assertThat(problems.all().getFirst().line()).isEqualTo(3);
  }

  private DangerDetector load() {
    return LearnedDangerDetector.load(
        ContentDirectory.at(root), problems, new ModelCache(root.resolve("data")));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
