package org.vigil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDirectoryTest {

  @TempDir Path root;
  private final Problems problems = new Problems();

  private void write(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void givesTheFilesOfAFolderSortedAndRecursive() throws IOException {
    write("topics/b/en.md", "b");
    write("topics/a/km.md", "ក");
    write("topics/a/en.md", "a");
    write("topics/a/notes.txt", "not asked for");
    write("topics/a/.hidden.md", "hidden");
    write("other/en.md", "elsewhere");

    assertThat(ContentDirectory.at(root).files("topics", "md", problems))
        .containsExactly(
            new ContentFile("topics/a/en.md", "a"),
            new ContentFile("topics/a/km.md", "ក"),
            new ContentFile("topics/b/en.md", "b"));
    assertThat(problems.none()).isTrue();
  }

  @Test
  void aMissingFolderHoldsNoFiles() {
    assertThat(ContentDirectory.at(root).files("topics", "md", problems)).isEmpty();
    assertThat(problems.none()).isTrue();
  }

  @Test
  void readsUpTo256Kilobytes() throws IOException {
    write("a.md", "x".repeat(ContentDirectory.MAX_BYTES));
    write("b.md", "x".repeat(ContentDirectory.MAX_BYTES + 1));

    assertThat(ContentDirectory.at(root).files("", "md", problems))
        .extracting(ContentFile::path)
        .containsExactly("a.md");
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "b.md:1: the file is larger than 256 KB. Split it or remove what is not needed.");
  }

  @Test
  void dropsAByteOrderMarkAndWindowsLineEnds() throws IOException {
    write("a.yml", "\uFEFFtitle: x\r\nnext: y\r\n");

    assertThat(ContentDirectory.at(root).files("", "yml", problems))
        .containsExactly(new ContentFile("a.yml", "title: x\nnext: y\n"));
    assertThat(problems.none()).isTrue();
  }

  @Test
  void refusesTextThatIsNotUtf8AndSaysWhere() throws IOException {
    write("a.md", new byte[] {'o', 'k', '\n', 'c', 'a', 'f', (byte) 0xE9, '\n'});

    assertThat(ContentDirectory.at(root).files("", "md", problems)).isEmpty();
    assertThat(problems.all())
        .containsExactly(new Problem("a.md", 2, "the file is not UTF-8 text", "Save it as UTF-8"));
  }

  @Test
  void refusesCharactersThatReorderTextButKeepsJoiners() throws IOException {
    write("a.md", "fine\n\u202Eevil\n");
    write("b.md", "ស្រី\u200Bស្រី क्\u200Dष\n");
    write("c.md", "zero\u0000");

    assertThat(ContentDirectory.at(root).files("", "md", problems))
        .extracting(ContentFile::path)
        .containsExactly("b.md");
    assertThat(problems.all())
        .extracting(p -> p.file() + ":" + p.line() + " " + p.what())
        .containsExactly(
            "a.md:2 a hidden control character (U+202E)",
            "c.md:1 a hidden control character (U+0000)");
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    Path outside = Files.writeString(root.resolve("secret.txt"), "secret");
    Files.createDirectories(root.resolve("topics"));
    Files.createSymbolicLink(root.resolve("topics/en.md"), outside);

    assertThat(ContentDirectory.at(root).files("topics", "md", problems)).isEmpty();
    assertThat(problems.all())
        .containsExactly(
            new Problem(
                "topics/en.md", 1, "this is a link, not a file", "Put the file itself here"));
  }

  @Test
  void namesAFileAndItsFolder() {
    ContentFile file = new ContentFile("topics/check-offer/en.md", "");
    assertThat(file.name()).isEqualTo("en");
    assertThat(file.folder()).isEqualTo("check-offer");
    assertThat(new ContentFile("catalogue.yml", "").folder()).isEmpty();
  }
}
