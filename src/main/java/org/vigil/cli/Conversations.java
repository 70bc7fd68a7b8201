package org.vigil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.conversation.Library;
import org.vigil.conversation.Rehearsal;
import org.vigil.conversation.Rehearsal.Result;

/// Plays the conversations of `tests/conversations` and says where the bot now says something else,
/// or writes what it says now into their files.
final class Conversations {
  private final ContentDirectory content;
  private final PrintWriter out;

  Conversations(ContentDirectory content, PrintWriter out) {
    this.content = content;
    this.out = out;
  }

  /// @param approve whether the files take over what the bot says now
  /// @return whether all pass, or pass now; what cannot be played is a problem instead
  boolean play(Library library, Problems problems, boolean approve) {
    List<Result> results = new Rehearsal(library).playAll(content, problems);
    List<Result> different = results.stream().filter(result -> !result.passed()).toList();
    different.forEach(approve ? this::write : this::show);
    out.printf("%d conversations: %d %s%n", results.size(), different.size(), verdict(approve));
    if (!approve && !different.isEmpty()) {
      out.println(
          "If what the bot says now is right, write it into the files: ./vigil content test"
              + " --approve");
    }
    return approve || different.isEmpty();
  }

  private static String verdict(boolean approve) {
    return approve ? "written anew; read every line of them before you hand them in" : "differ";
  }

  private void show(Result result) {
    result
        .difference()
        .ifPresent(
            different -> {
              out.println(result.path() + ":" + different.line() + ": the file says");
              lines(different.expected());
              out.println("  and the bot says");
              lines(different.said());
            });
  }

  private void lines(List<String> lines) {
    (lines.isEmpty() ? List.of("(nothing)") : lines).forEach(line -> out.println("    " + line));
  }

  private void write(Result result) {
    try {
      Files.writeString(content.root().resolve(result.path()), result.played());
      out.println(result.path() + ": written anew");
    } catch (IOException e) {
      throw new UncheckedIOException(result.path() + " cannot be written", e);
    }
  }
}
