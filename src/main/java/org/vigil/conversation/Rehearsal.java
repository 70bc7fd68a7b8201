package org.vigil.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Trait;
import org.vigil.channel.PlainText;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Button;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.conversation.Transcript.Speaker;
import org.vigil.conversation.Transcript.Step;
import org.vigil.hotline.Cases;
import org.vigil.hotline.Partner;
import org.vigil.hotline.Partners;

/// Plays the transcripts in `tests/conversations` with the library and compares what the bot says.
/// Receipt codes, which are random, read `0000 0000 0000 0000`.
public final class Rehearsal {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final String FOLDER = "tests/conversations";

  private final Library library;

  public Rehearsal(Library library) {
    this.library = library;
  }

  /// What one transcript came to.
  ///
  /// @param path the file
  /// @param played the whole transcript as the bot plays it now, ready to be the file's new text
  /// @param differs the line of the first step of the bot that differs; 0 if none does
  /// @param expected what that step says in the file
  /// @param said what the bot says instead
  public record Result(String path, String played, int differs, String expected, String said) {
    public boolean passed() {
      return differs == 0;
    }
  }

  /// Plays every transcript. A file that cannot be read becomes a problem.
  public List<Result> playAll(ContentDirectory content, Problems problems) {
    List<Result> results = new ArrayList<>();
    for (ContentFile file : content.files(FOLDER, "md", problems)) {
      results.add(play(file, Transcript.parse(file, problems)));
    }
    return results;
  }

  private Result play(ContentFile file, Transcript transcript) {
    LiveDialogue dialogue =
        new LiveDialogue(
            () -> library,
            partners(transcript),
            () -> receipt -> new Cases.Lookup.Unknown(),
            Sight.NONE);
    Run run = new Run(dialogue, transcript.settings().get("language"));
    List<Step> played = new ArrayList<>();
    for (Step step : transcript.steps()) {
      if (step.speaker() != Speaker.BOT) {
        played.add(step);
        run.take(step).stream()
            .map(said -> new Step(Speaker.BOT, said, step.line()))
            .forEach(played::add);
      }
    }
    String text = new Transcript(transcript.title(), transcript.settings(), played).render();
    for (int i = 0; i < Math.max(played.size(), transcript.steps().size()); i++) {
      @Nullable Step now = i < played.size() ? played.get(i) : null;
      @Nullable Step then = i < transcript.steps().size() ? transcript.steps().get(i) : null;
      if (now == null || then == null || !now.text().equals(then.text())) {
        return new Result(
            file.path(),
            text,
            then == null ? now == null ? 1 : now.line() : then.line(),
            then == null ? "" : then.text(),
            now == null ? "" : now.text());
      }
    }
    return new Result(file.path(), text, 0, "", "");
  }

  private static Partners partners(Transcript transcript) {
    return Optional.ofNullable(transcript.settings().get("partner"))
        .<Partners>map(name -> (call, now) -> List.of(new Partner("partner", name, false, true)))
        .orElse((call, now) -> List.of());
  }

  /// One chat.
  private static final class Run {
    private final LiveDialogue dialogue;
    private final @Nullable String language;
    private Session session = Session.EMPTY;
    private List<Reply> last = List.of();
    private int messages;

    Run(LiveDialogue dialogue, @Nullable String language) {
      this.dialogue = dialogue;
      this.language = language;
    }

    List<String> take(Step step) {
      Content content =
          switch (step.speaker()) {
            case PERSON, BOT -> Content.Text.typed(step.text());
            case FORWARDS -> new Content.Text(step.text(), Set.of(Trait.FORWARDED));
            case TAPS -> new Content.Press(data(step.text()));
          };
      messages++;
      Turn turn =
          dialogue.turn(
              session,
              new InboundMessage(
                  "m" + messages, new ChatAddress("test", "1"), NOW, content, language),
              0,
              NOW);
      session = turn.session();
      last = turn.replies();
      return last.stream().map(PlainText::of).map(Run::withoutReceipt).toList();
    }

    private String data(String label) {
      String wanted = label.strip().replaceAll("^\\[|\\]$", "");
      return last.stream()
          .flatMap(reply -> reply.buttons().stream())
          .flatMap(List::stream)
          .filter(button -> button.label().equals(wanted))
          .map(Button::data)
          .findFirst()
          .orElse("no such button");
    }

    private static String withoutReceipt(String said) {
      return said.replaceAll("\\b\\d{4} \\d{4} \\d{4} \\d{4}\\b", "0000 0000 0000 0000");
    }
  }
}
