package org.vigil.cli;

import io.micronaut.configuration.picocli.MicronautFactory;
import io.micronaut.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./vigil`: starts the context that all commands share and runs the one that was asked for;
/// `serve` if none was. Nothing runs merely because the context starts.
@Command(
    name = "vigil",
    mixinStandardHelpOptions = true,
    version = "Vigil 0.1.0",
    description = "A public chatbot that warns of fake job offers and leads to help.",
    subcommands = {
      Serve.class,
      Ask.class,
      Check.class,
      Content.class,
      Eval.class,
      Offer.class,
      Keys.class,
      OutboxCommand.class,
      PartnerDemo.class
    })
public final class Vigil {
  private Vigil() {}

  /// Exit codes: 0 done, 1 a check or the start failed, 2 wrong usage.
  public static void main(String[] args) {
    System.exit(run(args.length == 0 ? new String[] {"serve"} : args));
  }

  static int run(String... args) {
    try (ApplicationContext context =
        ApplicationContext.builder().banner(false).deduceEnvironment(false).start()) {
      new Settings(context).check();
      return run(context, args);
    } catch (RuntimeException e) {
      // Before a command runs, only settings can be wrong.
      System.err.println(StartErrors.words(e).orElseThrow(() -> e));
      return 1;
    }
  }

  private static int run(ApplicationContext context, String... args) {
    return new CommandLine(new Vigil(), new MicronautFactory(context))
        .setExecutionExceptionHandler(new StartErrors())
        .execute(args);
  }
}
