package org.vigil.cli;

import jakarta.inject.Singleton;
import picocli.CommandLine.Command;

/// `vigil eval ...`: measures a part on labelled cases that stand in a file.
@Singleton
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Measures a part on labelled cases in a file.",
    subcommands = {
      EvalDistress.class,
      EvalLanguage.class,
      EvalQuestions.class,
      EvalRetrieval.class,
      EvalOffers.class
    })
final class Eval {}
