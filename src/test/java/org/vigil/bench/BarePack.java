package org.vigil.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Packs the bare server so that nothing of Vigil and none of its libraries but the server's own
/// are on its class path.
final class BarePack {
  private static final Path BUILD = Path.of("target").toAbsolutePath();
  private static final Pattern LIBRARIES =
      Pattern.compile(
          "(netty|micronaut-(aop|buffer-netty|context|context-propagation|core|core-reactive"
              + "|discovery-core|http|http-netty|http-server|http-server-netty|inject|json-core"
              + "|jackson-core|router|serde-api|serde-jackson|serde-support)"
              + "|jackson-(annotations|core)|reactive-streams|reactor-core"
              + "|jakarta\\.(annotation-api|inject-api)|logback|slf4j)"
              + "-.*");

  private BarePack() {}

  /// The command that runs it.
  static List<String> command(int port, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("jvm.options").toAbsolutePath());
    command.add("-Dlogback.configurationFile=" + Path.of("config/logback.xml").toAbsolutePath());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(), "org.vigil.bench.bare.Bare", String.valueOf(port)));
    return command;
  }

  private static String classPath() throws IOException {
    Path jar = BUILD.resolve("bench/bare.jar");
    if (!Files.exists(jar)) {
      pack(jar);
    }
    try (Stream<Path> all = Files.list(BUILD.resolve("lib"))) {
      List<String> path = new ArrayList<>(List.of(jar.toString()));
      all.filter(file -> LIBRARIES.matcher(file.getFileName().toString()).matches())
          .sorted()
          .forEach(file -> path.add(file.toString()));
      return String.join(System.getProperty("path.separator"), path);
    }
  }

  private static void pack(Path jar) throws IOException {
    Path classes = BUILD.resolve("test-classes");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      // Micronaut finds its lists by their folders, so these need entries of their own.
      all.sorted().forEach(one -> add(out, classes.relativize(one).toString(), one));
    }
  }

  private static void add(JarOutputStream out, String name, Path file) {
    boolean folder = Files.isDirectory(file);
    boolean bare =
        name.startsWith("org/vigil/bench/bare/")
            || (name.startsWith("META-INF/micronaut")
                && (folder || name.contains("org.vigil.bench.bare.")));
    if (!bare) {
      return;
    }
    try {
      out.putNextEntry(new ZipEntry(folder ? name + "/" : name));
      if (!folder) {
        Files.copy(file, out);
      }
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
