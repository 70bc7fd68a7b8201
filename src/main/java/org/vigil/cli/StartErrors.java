package org.vigil.cli;

import java.net.BindException;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one line what an operator can mend; a stack trace only for what is a bug.
final class StartErrors implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult result)
      throws Exception {
    command.getErr().println(words(error).orElseThrow(() -> error));
    return 1;
  }

  /// What an operator is told; empty if it is a bug.
  static Optional<String> words(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException yaml) {
        // Not its own words: they show the line, which may hold a secret.
        return Optional.of(
            "application.yml is no YAML: look at line "
                + (yaml.getProblemMark() == null ? 1 : yaml.getProblemMark().getLine() + 1)
                + " and those before it.");
      }
      if (cause instanceof BindException) {
        return Optional.of(
            "Another program uses the port. Stop it, or name another port with VIGIL_PORT.");
      }
      if (cause instanceof IllegalStateException || cause instanceof IllegalArgumentException) {
        return Optional.of(String.valueOf(cause.getMessage()));
      }
    }
    return Optional.empty();
  }
}
