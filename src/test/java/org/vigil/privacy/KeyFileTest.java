package org.vigil.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir private Path folder;
  private Path file;
  private Path data;

  @BeforeEach
  void place() throws IOException {
    file = folder.resolve("config/vigil/keys.json");
    data = Files.createDirectory(folder.resolve("data"));
  }

  @Test
  void readsTheKeysItWrote() {
    KeyRing keys = KeyRing.generate(2026);
    assertThat(KeyFile.create(file, keys)).isTrue();
    KeyRing read = KeyFile.read(file, data);
    byte[] sealed = new TinkSealer(keys).seal("a", "b".getBytes(UTF_8));
    assertThat(new TinkSealer(read).open("a", sealed)).isEqualTo("b".getBytes(UTF_8));
    assertThat(read.pseudonyms()).isEqualTo(keys.pseudonyms());
    assertThat(read.partition()).isEqualTo(keys.partition());
  }

  @Test
  void letsOnlyTheOwnerIn() throws IOException {
    KeyFile.create(file, KeyRing.generate(2026));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void leavesNothingElseBehind() throws IOException {
    KeyFile.create(file, KeyRing.generate(2026));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void neverReplacesKeys() throws Exception {
    try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> create = () -> KeyFile.create(file, KeyRing.generate(2026));
      var made =
          processes.invokeAll(IntStream.range(0, 8).mapToObj(i -> create).toList()).stream()
              .filter(result -> result.resultNow())
              .count();
      assertThat(made).isEqualTo(1);
    }
    byte[] first = Files.readAllBytes(file);
    assertThat(KeyFile.create(file, KeyRing.generate(2026))).isFalse();
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  @Test
  void refusesAFileThatOthersMayRead() throws IOException {
    KeyFile.create(file, KeyRing.generate(2026));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> KeyFile.read(file, data))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void refusesAFileInsideTheDataAlsoThroughALink() throws IOException {
    Path inside = data.resolve("keys.json");
    KeyFile.create(inside, KeyRing.generate(2026));
    Path link = Files.createSymbolicLink(folder.resolve("link"), inside);
    for (Path path : new Path[] {inside, link}) {
      assertThatThrownBy(() -> KeyFile.read(path, data))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("VIGIL_DATA");
    }
  }

  @Test
  void refusesADamagedFileWithoutShowingIt() throws IOException {
    KeyFile.create(file, KeyRing.generate(2026));
    String whole = Files.readString(file);
    for (int length = 0; length < whole.length(); length += 40) {
      Files.writeString(file, whole.substring(0, length));
      assertThatThrownBy(() -> KeyFile.read(file, data))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("damaged")
          .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("key\":"));
    }
  }

  @Test
  void refusesAFileOfANewerVigil() throws IOException {
    KeyFile.create(file, KeyRing.generate(2026));
    Files.writeString(file, Files.readString(file).replace("\"version\":1", "\"version\":2"));
    assertThatThrownBy(() -> KeyFile.read(file, data))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another version");
  }
}
