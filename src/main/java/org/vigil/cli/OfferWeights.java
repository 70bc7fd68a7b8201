package org.vigil.cli;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.offer.OfferFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `vigil offer fit FILE...`: prints a new `content/offer-weights.yml`, fitted on the project's
/// examples and labelled files. Changes nothing itself.
@Singleton
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "Prints new weights for content/offer-weights.yml.")
final class OfferWeights implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Labelled texts, as for eval.")
  private List<Path> files = List.of();

  private final Path content;

  OfferWeights(@Value("${vigil.content}") Path content) {
    this.content = content;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    OfferFit fit = new OfferFit(ContentDirectory.at(content), problems);
    PrintWriter out = spec.commandLine().getOut();
    if (!problems.none()) {
      problems.all().forEach(out::println);
      out.println("Nothing was fitted. Mend the content first.");
      out.flush();
      return 1;
    }
    for (Path file : files) {
      List<Map<String, Object>> lines = EvalCommand.lines(file);
      fit.add(
          lines.stream().map(line -> EvalCommand.text(line, "text")).toList(),
          lines.stream().map(line -> EvalCommand.text(line, "label").equals("scam")).toList());
    }
    fit.fit().forEach(out::println);
    out.flush();
    return 0;
  }
}
