package org.vigil.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/// Size and time of change of every file below a folder: equal as long as nobody edits. Looking
/// costs a millisecond for hundreds of files and works on every file system, unlike notifications.
record Fingerprint(Map<String, String> files) {

  /// Blocks on the disk. A folder that vanishes meanwhile simply holds less.
  static Fingerprint of(Path root) {
    Map<String, String> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.put(file.toString(), attributes.size() + "@" + attributes.lastModifiedTime());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Fingerprint(Map.copyOf(files));
  }
}
