package org.vigil.cli;

import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import org.vigil.privacy.KeyMaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `vigil keys new`: makes the key file that VIGIL_KEYS names; never replaces one.
@Singleton
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Makes a key file where VIGIL_KEYS says. Never replaces one.")
final class KeysNew implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final KeyMaker maker;

  KeysNew(KeyMaker maker) {
    this.maker = maker;
  }

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .println("New keys are in " + maker.make() + ". Keep a copy where the data is not.");
    spec.commandLine().getOut().flush();
    return 0;
  }
}
