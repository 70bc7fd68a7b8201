package org.vigil.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Kind;
import org.vigil.channel.InboundMessage.Trait;
import org.vigil.channel.PlainText;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Button;
import org.vigil.content.Problems;
import org.vigil.conversation.Transcript.Step;
import org.vigil.hotline.CaseStatus;
import org.vigil.hotline.CaseStatus.State;
import org.vigil.hotline.Cases;
import org.vigil.hotline.Partner;
import org.vigil.hotline.Partners;

/// One chat that is played from a transcript: the bot is real, its partner and its clock are not.
/// Receipts, which are random, read `0000 0000 0000 0000`, in what is said by either side. Plays
/// one transcript, in one thread.
final class RehearsedChat {
  static final String RECEIPT = "0000 0000 0000 0000";

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Map<String, Kind> WORDLESS =
      Map.of(
          "a picture", Kind.PICTURE_WITHOUT_WORDS,
          "a voice message", Kind.VOICE,
          "a file", Kind.FILE,
          "a sticker", Kind.OTHER);

  private final String path;
  private final Transcript transcript;
  private final LiveDialogue dialogue;
  private final Problems problems;
  private Session session = Session.EMPTY;
  private final List<Reply> shown = new ArrayList<>();
  private int messages;

  /// @param path the file, for problems
  RehearsedChat(String path, Transcript transcript, Library library, Problems problems) {
    this.path = path;
    this.transcript = transcript;
    this.problems = problems;
    this.dialogue =
        new LiveDialogue(() -> library, partners(transcript), () -> this::status, Sight.NONE);
  }

  /// What the bot says to a step of the person; nothing if the step cannot be played, which is a
  /// problem.
  List<String> take(Step step) {
    return content(step).map(this::say).orElse(List.of());
  }

  private Optional<Content> content(Step step) {
    String text = receipt().map(code -> step.text().replace(RECEIPT, code)).orElse(step.text());
    return switch (step.speaker()) {
      case PERSON, BOT -> Optional.of(Content.Text.typed(text));
      case FORWARDS -> Optional.of(new Content.Text(text, Set.of(Trait.FORWARDED)));
      case EDITS -> Optional.of(new Content.Text(text, Set.of(Trait.EDITED)));
      case SENDS -> wordless(step);
      case TAPS -> tap(step);
    };
  }

  private List<String> say(Content content) {
    messages++;
    InboundMessage message =
        new InboundMessage(
            "m" + messages,
            new ChatAddress("test", "1"),
            NOW,
            content,
            transcript.settings().get("language"));
    Turn turn = dialogue.turn(session, message, 0, NOW);
    session = turn.session();
    shown.addAll(turn.replies());
    return turn.replies().stream().map(PlainText::of).map(this::withoutReceipt).toList();
  }

  private Optional<Content> wordless(Step step) {
    Optional<Content> sent =
        Optional.ofNullable(WORDLESS.get(step.text().toLowerCase(Locale.ROOT)))
            .map(Content.Unreadable::new);
    if (sent.isEmpty()) {
      problems.add(
          path,
          step.line(),
          "nobody can send `" + step.text() + "`",
          "Write one of: " + String.join(", ", WORDLESS.keySet().stream().sorted().toList()));
    }
    return sent;
  }

  /// Every button that was shown can still be tapped; the newest with that label is meant.
  private Optional<Content> tap(Step step) {
    String wanted = step.text().replaceAll("^\\[|\\]$", "");
    List<Button> buttons =
        shown.reversed().stream()
            .flatMap(reply -> reply.buttons().stream())
            .flatMap(List::stream)
            .toList();
    Optional<Content> tap =
        buttons.stream()
            .filter(button -> button.label().equals(wanted))
            .findFirst()
            .map(button -> new Content.Press(button.data()));
    if (tap.isEmpty()) {
      problems.add(
          path,
          step.line(),
          "the bot showed no button `" + wanted + "` before this",
          "Write one of: "
              + String.join(", ", buttons.stream().map(Button::label).distinct().toList()));
    }
    return tap;
  }

  /// The code of what was sent in this chat, if anything was.
  private Optional<String> receipt() {
    return Optional.ofNullable(session.sent()).map(Session.Sent::receipt);
  }

  private String withoutReceipt(String said) {
    return receipt()
        .map(code -> said.replace(code.replaceAll("(.{4})(?!$)", "$1 "), RECEIPT))
        .orElse(said);
  }

  private Cases.Lookup status(String asked) {
    String told = transcript.settings().getOrDefault("case", "waiting");
    return receipt()
        .filter(asked::equals)
        .<Cases.Lookup>map(
            code ->
                new Cases.Lookup.Found(
                    new CaseStatus("partner", State.valueOf(told.toUpperCase(Locale.ROOT)), NOW)))
        .orElse(new Cases.Lookup.Unknown());
  }

  private static Partners partners(Transcript transcript) {
    return Optional.ofNullable(transcript.settings().get("partner"))
        .<Partners>map(name -> (call, now) -> List.of(new Partner("partner", name, false, true)))
        .orElse((call, now) -> List.of());
  }
}
