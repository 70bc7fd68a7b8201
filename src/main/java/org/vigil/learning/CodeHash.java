package org.vigil.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Changes with the code of a model: whoever changes how texts are read or learnt from need not
/// think of the files that hold what the code before had learnt. The same for a jar and for the
/// folder it was made from.
final class CodeHash {

  /// What all models are made with.
  private static final List<String> SHARED =
      List.of("org/vigil/learning", "org/vigil/language", "org/vigil/content");

  private CodeHash() {}

  /// Of the packages of a model, of its subpackages, and of those that all learn with. Takes some
  /// milliseconds.
  static String of(Class<?> model) {
    String own = model.getPackageName().replace('.', '/');
    CodeSource source = model.getProtectionDomain().getCodeSource();
    SortedMap<String, Long> sums = new TreeMap<>();
    try {
      URI place = source.getLocation().toURI();
      for (String folder : Stream.concat(Stream.of(own), SHARED.stream()).toList()) {
        sums.putAll(sums(Path.of(place), folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no address", e);
    }
    return ModelCache.source(sums.entrySet().stream().map(Object::toString));
  }

  private static SortedMap<String, Long> sums(Path place, String folder) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          sums.put(place.relativize(file).toString(), sum(file));
        }
      }
    } else {
      try (JarFile jar = new JarFile(place.toFile())) {
        for (JarEntry entry : Collections.list(jar.entries())) {
          if (entry.getName().startsWith(folder + "/") && !entry.isDirectory()) {
            sums.put(entry.getName(), entry.getCrc());
          }
        }
      }
    }
    return sums;
  }

  private static long sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      sum.update(in.readAllBytes());
    }
    return sum.getValue();
  }
}
