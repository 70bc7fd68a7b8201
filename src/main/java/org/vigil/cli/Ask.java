package org.vigil.cli;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Trait;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `vigil ask`: says one thing to the bot, as in a messenger.
@Singleton
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Asks the bot one question and prints its answer.")
final class Ask implements Callable<Integer> {
  @Mixin private OneTurn turn = new OneTurn();

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to say to the bot.")
  private String[] words = {};

  private final OneTurn.Talk talk;

  Ask(OneTurn.Talk talk) {
    this.talk = talk;
  }

  @Override
  public Integer call() {
    return turn.say(talk, new Content.Text(String.join(" ", words), Set.<Trait>of()));
  }
}
