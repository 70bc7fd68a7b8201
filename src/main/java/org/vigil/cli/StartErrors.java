package org.vigil.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one line what an operator can mend; a stack trace only for what is a bug.
final class StartErrors implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult result)
      throws Exception {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException || cause instanceof IllegalArgumentException) {
        command.getErr().println(cause.getMessage());
        return 1;
      }
    }
    throw error;
  }
}
