package org.vigil.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {

  private static final ModelCache.Format<Platt> FORMAT =
      new ModelCache.Format<>("platt", Platt.class, Platt::read, Platt::write);

  @TempDir Path data;

  @Test
  void learnsOnceFromTheSameSource() {
    assertThat(get("a", 1).slope()).isEqualTo(1);
    assertThat(get("a", 2).slope()).isEqualTo(1);
  }

  @Test
  void learnsAnewFromAnotherSource() {
    get("a", 1);
    assertThat(get("b", 2).slope()).isEqualTo(2);
  }

  @Test
  void learnsAnewWhenTheFileIsDamaged() throws IOException {
    get("a", 1);
    Path file = data.resolve("cache").resolve("platt.bin");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1]++;
    Files.write(file, bytes);
    assertThat(get("a", 2).slope()).isEqualTo(2);
  }

  @Test
  void textsRunTogetherAreAnotherSource() {
    assertThat(ModelCache.source(Stream.of("ab", "c")))
        .isNotEqualTo(ModelCache.source(Stream.of("a", "bc")));
  }

  @Test
  void codeIsTheSameInAFolderAndInAJarAndChangesWithAClass()
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path classes = Path.of(Platt.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = data.resolve("vigil.jar");
    write(jar, classes, "none");
    assertThat(hash(jar)).isEqualTo(CodeHash.of(Platt.class));
    write(jar, classes, "Platt.class");
    assertThat(hash(jar)).isNotEqualTo(CodeHash.of(Platt.class));
  }

  private Platt get(String source, double slope) {
    return new ModelCache(data).get(FORMAT, source, () -> new Platt(slope, 0));
  }

  private static String hash(Path jar) throws IOException, ClassNotFoundException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      return CodeHash.of(loader.loadClass("org.vigil.learning.Numbers"));
    }
  }

  private static void write(Path jar, Path classes, String changed) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes.resolve("org/vigil"))) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
        out.write(Files.readAllBytes(path));
        if (path.endsWith(changed)) {
          out.write(0);
        }
      }
    }
  }
}
