package org.vigil.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that volunteers edit. Reads anew each time it is asked; keeps nothing.
public final class ContentDirectory {

  /// The largest file that is read; more would be a mistake or an attack.
  public static final int MAX_BYTES = 256 * 1024;

  private final Path root;

  private ContentDirectory(Path root) {
    this.root = root;
  }

  public static ContentDirectory at(Path root) {
    return new ContentDirectory(root);
  }

  public Path root() {
    return root;
  }

  /// The readable files below a folder, sorted by path; hidden files are left out and links are not
  /// followed. A file that cannot be used becomes a problem and is left out. A folder that does not
  /// exist holds no files. Blocks on the disk.
  ///
  /// @param folder relative to the root, '/'-separated; "" is the root itself
  /// @param extension without the dot, `md` or `yml`
  public List<ContentFile> files(String folder, String extension, Problems problems) {
    Path start = root.resolve(folder);
    List<ContentFile> files = new ArrayList<>();
    if (Files.isDirectory(start)) {
      for (Path path : candidates(start, folder, problems)) {
        String name = String.valueOf(path.getFileName());
        if (name.endsWith("." + extension)) {
          read(path, problems).ifPresent(files::add);
        }
      }
    }
    return files;
  }

  /// One file by its path below the root; empty, without a problem, if there is none. Blocks.
  public Optional<ContentFile> file(String path, Problems problems) {
    Path file = root.resolve(path);
    return Files.exists(file) ? read(file, problems) : Optional.empty();
  }

  /// Whether a file may be content by its name: not hidden, and not what an editor leaves beside
  /// it.
  static boolean isContent(Path path) {
    String name = String.valueOf(path.getFileName());
    return !name.startsWith(".") && !name.startsWith("#") && !name.endsWith("~");
  }

  private List<Path> candidates(Path start, String folder, Problems problems) {
    try (Stream<Path> walk = Files.walk(start)) {
      return walk.filter(path -> !Files.isDirectory(path) && isContent(path)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add(folder, 1, "the folder cannot be read", "Check its permissions");
      return List.of();
    }
  }

  private Optional<ContentFile> read(Path path, Problems problems) {
    String relative = root.relativize(path).toString().replace('\\', '/');
    if (Files.isSymbolicLink(path)) {
      problems.add(relative, 1, "this is a link, not a file", "Put the file itself here");
      return Optional.empty();
    }
    try {
      if (Files.size(path) > MAX_BYTES) {
        problems.add(
            relative, 1, "the file is larger than 256 KB", "Split it or remove what is not needed");
        return Optional.empty();
      }
      return PlainText.decode(relative, Files.readAllBytes(path), problems)
          .map(text -> new ContentFile(relative, text));
    } catch (IOException e) {
      problems.add(
          relative, 1, "the file cannot be read", "Check that it exists and its permissions");
      return Optional.empty();
    }
  }
}
