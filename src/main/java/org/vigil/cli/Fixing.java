package org.vigil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Tidy;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Translations;

/// `content check --fix`: brings files into one form, and notes which English text each translation
/// was made from. What files say never changes.
final class Fixing {
  private static final List<String> ANSWER =
      List.of("title", "phrases", "phrasings", "sources", "countries", "reviewed");

  private Fixing() {}

  /// Blocks; may be repeated.
  ///
  /// @return the files that were changed, below the folder
  static List<String> fix(Path folder) {
    List<String> changed = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String name = String.valueOf(file.getFileName());
        boolean answer = path.matches("(topics|red-flags)/.*\\.md");
        if (name.startsWith(".") || !(answer || name.endsWith(".yml"))) {
          continue;
        }
        String text = Files.readString(file);
        write(folder, path, answer ? Tidy.markdown(text, ANSWER) : Tidy.yaml(text), changed);
      }
      ContentDirectory content = ContentDirectory.at(folder);
      Translations made = Translations.load(content, new Problems());
      KnowledgeBase base = KnowledgeBase.load(content, new Problems());
      write(folder, Translations.FILE, made.refreshed(base), changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changed;
  }

  /// Replaces the file at once, so that a running bot never reads half of it.
  static void write(Path folder, String path, String text, List<String> changed)
      throws IOException {
    Path file = folder.resolve(path);
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Path next = file.resolveSibling("." + file.getFileName() + ".new");
    Files.writeString(next, text);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    changed.add(path);
  }
}
