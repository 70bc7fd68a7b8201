package org.vigil.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.conversation.Transcript.Speaker;
import org.vigil.conversation.Transcript.Step;

/// Plays the transcripts in `tests/conversations` with the library and compares what the bot says.
public final class Rehearsal {
  private static final String FOLDER = "tests/conversations";

  private final Library library;

  public Rehearsal(Library library) {
    this.library = library;
  }

  /// What one transcript came to.
  ///
  /// @param path the file
  /// @param played the whole transcript as the bot plays it now, ready to be the file's new text
  /// @param difference where the bot first says something else; empty if it never does
  public record Result(String path, String played, Optional<Difference> difference) {
    public boolean passed() {
      return difference.isEmpty();
    }
  }

  /// The lines in which one message of the bot differs: without those before and after that are as
  /// the file has them.
  ///
  /// @param line the first of them in the file, from 1
  /// @param expected what the file has; empty if the bot says more than the file
  /// @param said what the bot says; empty if it says less
  public record Difference(int line, List<String> expected, List<String> said) {
    public Difference {
      expected = List.copyOf(expected);
      said = List.copyOf(said);
    }

    private static Difference of(int start, String expected, String said) {
      List<String> then = expected.lines().toList();
      List<String> now = said.lines().toList();
      int most = Math.min(then.size(), now.size());
      int before = 0;
      while (before < most && then.get(before).equals(now.get(before))) {
        before++;
      }
      int after = 0;
      while (after < most - before
          && then.get(then.size() - 1 - after).equals(now.get(now.size() - 1 - after))) {
        after++;
      }
      return new Difference(
          start + before,
          then.subList(before, then.size() - after),
          now.subList(before, now.size() - after));
    }
  }

  /// Plays every transcript. One that cannot be read or played becomes a problem, and has no
  /// result.
  public List<Result> playAll(ContentDirectory content, Problems problems) {
    List<Result> results = new ArrayList<>();
    for (ContentFile file : content.files(FOLDER, "md", problems)) {
      int before = problems.count();
      Result result = play(file, Transcript.parse(file, problems), problems);
      if (problems.count() == before) {
        results.add(result);
      }
    }
    return results;
  }

  private Result play(ContentFile file, Transcript transcript, Problems problems) {
    RehearsedChat chat = new RehearsedChat(file.path(), transcript, library, problems);
    List<Step> played = new ArrayList<>();
    for (Step step : transcript.steps()) {
      if (step.speaker() != Speaker.BOT) {
        played.add(step);
        chat.take(step).stream()
            .map(said -> new Step(Speaker.BOT, said, step.line()))
            .forEach(played::add);
      }
    }
    return new Result(
        file.path(),
        new Transcript(transcript.title(), transcript.settings(), played).render(),
        difference(transcript.steps(), played));
  }

  /// The first step at which both part. Where only one of them has the bot speak, the other side
  /// is empty.
  private static Optional<Difference> difference(List<Step> steps, List<Step> played) {
    for (int i = 0; i < Math.max(steps.size(), played.size()); i++) {
      Optional<Step> then = i < steps.size() ? Optional.of(steps.get(i)) : Optional.empty();
      Optional<Step> now = i < played.size() ? Optional.of(played.get(i)) : Optional.empty();
      if (!then.map(Step::text).equals(now.map(Step::text))) {
        int start = then.or(() -> now).map(Step::line).orElse(0) + 1;
        return Optional.of(Difference.of(start, words(then), words(now)));
      }
    }
    return Optional.empty();
  }

  private static String words(Optional<Step> step) {
    return step.filter(said -> said.speaker() == Speaker.BOT).map(Step::text).orElse("");
  }
}
