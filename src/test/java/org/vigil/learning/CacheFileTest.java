package org.vigil.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CacheFileTest {

  private static final float[] VALUES = {1.5f, -0.25f, 0};

  @TempDir Path folder;

  @Test
  void readsWhatWasWritten() {
    CacheFile file = written();
    assertThat(file.read("source", Numbers::readFloats)).hasValue(VALUES);
  }

  @Test
  void leavesNoOtherFileBehind() throws IOException {
    written();
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      assertThat(files).containsExactly(path());
    }
  }

  @Test
  void whatWasMadeFromSomethingElseDoesNotCount() {
    CacheFile file = written();
    assertThat(file.read("other", Numbers::readFloats)).isEmpty();
    assertThat(new CacheFile(path(), 2).read("source", Numbers::readFloats)).isEmpty();
  }

  @Test
  void aMissingFileIsNone() {
    assertThat(new CacheFile(path(), 1).read("source", Numbers::readFloats)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aDamagedFileCountsAsNone(long seed) throws IOException {
    CacheFile file = written();
    byte[] bytes = Files.readAllBytes(path());
    Random random = new Random(seed);
    random.nextInt(); // the first number of small seeds is nearly always the same
    if (seed % 2 == 0) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    } else {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    Files.write(path(), bytes);
    assertThat(file.read("source", Numbers::readFloats)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNoError() throws IOException {
    Files.writeString(folder.resolve("cache"), "in the way");
    new CacheFile(path(), 1).write("source", out -> out.writeInt(1));
    assertThat(new CacheFile(path(), 1).read("source", DataInputStream::readInt)).isEmpty();
  }

  private CacheFile written() {
    CacheFile file = new CacheFile(path(), 1);
    file.write("source", out -> Numbers.write(VALUES, out));
    return file;
  }

  private Path path() {
    return folder.resolve("cache").resolve("values.bin");
  }
}
