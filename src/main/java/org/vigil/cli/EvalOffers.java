package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.learning.ModelCache;
import org.vigil.offer.Assessment;
import org.vigil.offer.OfferCheck;
import org.vigil.offer.TrainedOfferCheck;
import picocli.CommandLine.Command;

/// `vigil eval offers FILE`: verdicts and flags on labelled texts, one JSON object a line with
/// `text`, `label` (`scam` or `legit`), `lang` and, if known, `flags`.
@Singleton
@Command(
    name = "offers",
    mixinStandardHelpOptions = true,
    description = "Measures verdicts and red flags on labelled texts.")
final class EvalOffers extends EvalCommand {

  private final Path content;
  private final BeanProvider<ModelCache> models;

  EvalOffers(@Value("${vigil.content}") Path content, BeanProvider<ModelCache> models) {
    this.content = content;
    this.models = models;
  }

  @Override
  Map<String, @Nullable Object> measure(Path file) throws IOException {
    List<Map<String, Object>> lines = lines(file);
    OfferCheck check =
        TrainedOfferCheck.load(ContentDirectory.at(content), new Problems(), models.get());
    lines.forEach(line -> check.assess(text(line, "text")));
    List<OfferCase> cases = new ArrayList<>();
    for (Map<String, Object> line : lines) {
      String text = text(line, "text");
      long start = System.nanoTime();
      Assessment assessment = check.assess(text);
      double millis = (System.nanoTime() - start) / 1e6;
      OfferCase one = OfferCase.of(line, assessment, millis);
      cases.add(one);
      if (one.scam() != one.warned() || !one.missing().isEmpty() || !one.excess().isEmpty()) {
        wrong(one.describe(text));
      }
    }
    return new OfferFigures(cases).all();
  }
}
