package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.PlainText;
import org.vigil.conversation.Dialogue;
import org.vigil.conversation.Session;
import org.vigil.conversation.Turn;
import org.vigil.language.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What `ask` and `check` share: one turn of the conversation that the bots hold, without a store.
final class OneTurn {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "L",
      description = "The language to answer in, such as en or km.")
  private @Nullable String language;

  /// The language that was asked for; English if none was.
  Language language() {
    return Optional.ofNullable(language).flatMap(Language::of).orElse(Language.EN);
  }

  /// Says it and prints what the bot answers.
  Integer say(Talk talk, Content content) {
    Session session = Session.EMPTY;
    if (language != null) {
      String tag = language;
      session =
          Language.of(tag)
              .map(known -> Session.EMPTY.speaking(known))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Vigil does not speak `" + tag + "`. Use a tag such as en, km or th."));
    }
    Turn turn = talk.turn(session, content);
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      turn.replies().forEach(reply -> out.println(PlainText.of(reply) + "\n"));
      out.flush();
    }
    return 0;
  }

  /// The conversation, made only when it is needed: every command is made whenever one is asked
  /// for.
  @Singleton
  static final class Talk {
    private final BeanProvider<Dialogue> dialogue;
    private final Clock clock;

    Talk(BeanProvider<Dialogue> dialogue, Clock clock) {
      this.dialogue = dialogue;
      this.clock = clock;
    }

    Turn turn(Session session, Content content) {
      InboundMessage message =
          new InboundMessage("1", new ChatAddress("cli", "1"), clock.instant(), content, null);
      return dialogue.get().turn(session, message, 0, clock.instant());
    }
  }
}
