package org.vigil.offer;

import java.nio.file.Path;
import java.util.List;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.TextNormalizer;
import org.vigil.learning.ModelCache;

/// The project's own content for the offer check, loaded once for all tests.
final class ProjectOffers {
  static final ContentDirectory CONTENT = ContentDirectory.at(Path.of("content"));
  static final Problems PROBLEMS = new Problems();
  static final OfferCheck CHECK =
      TrainedOfferCheck.load(CONTENT, PROBLEMS, new ModelCache(Path.of("target", "learnt")));
  static final Signals SIGNALS = Signals.load(CONTENT, PROBLEMS);
  static final List<Example> EXAMPLES = Examples.load(CONTENT, PROBLEMS);

  private static final TextNormalizer NORMALIZER = new TextNormalizer();

  private ProjectOffers() {}

  static JobOffer read(String text) {
    LinkLists links = LinkLists.load(CONTENT, PROBLEMS);
    PayTable pay = PayTable.load(CONTENT, PROBLEMS);
    return new OfferReader(CONTENT, PROBLEMS, links, pay).read(NORMALIZER.normalize(text));
  }
}
