package org.vigil.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.language.Normalized;
import org.vigil.language.Span;
import org.vigil.language.TextNormalizer;
import org.vigil.learning.ModelCache;

/// Reads a text and raises its flags; nothing is weighed yet. Immutable; safe for many threads.
final class Signals {

  /// A flag of phrases that only count where pay is high or not told.
  private static final String HIGH_PAY = "no-skills-high-pay";

  private final TextNormalizer normalizer = new TextNormalizer();
  private final RedFlags redFlags;
  private final OfferReader reader;
  private final Policies policies;
  private final HonestSigns honest;

  private Signals(RedFlags redFlags, OfferReader reader, Policies policies, HonestSigns honest) {
    this.redFlags = redFlags;
    this.reader = reader;
    this.policies = policies;
    this.honest = honest;
  }

  static Signals load(ContentDirectory content, Problems problems) {
    LinkLists links = LinkLists.load(content, problems);
    PayTable pay = PayTable.load(content, problems);
    return new Signals(
        new RedFlagFiles(content, problems).read(),
        new OfferReader(content, problems, links, pay),
        new Policies(links, pay),
        HonestSigns.load(content, problems));
  }

  /// A name for all that decides what a text shows: it changes with each of the files that
  /// [#load] reads. Blocks on the disk.
  static String source(ContentDirectory content) {
    Problems named = new Problems();
    List<ContentFile> files = new ArrayList<>(content.files(RedFlagFiles.FOLDER, "md", named));
    for (String one :
        List.of(
            RedFlagFiles.LIST,
            Employers.FILE,
            Gazetteer.FILE,
            HonestSigns.FILE,
            LinkLists.FILE,
            PayTable.FILE)) {
      content.file(one, named).ifPresent(files::add);
    }
    return ModelCache.source(files.stream().map(ContentFile::toString));
  }

  /// What one text shows.
  ///
  /// @param raised the first evidence of each flag, by slug
  /// @param surplus what it tells more than others, as of [HonestSigns#surplus]
  record Seen(JobOffer offer, Map<String, Span> raised, double surplus) {
    Seen {
      raised = new LinkedHashMap<>(raised);
    }
  }

  Seen look(String text) {
    Normalized normalized = normalizer.normalize(text);
    JobOffer offer = reader.read(normalized);
    Map<String, Span> raised = new LinkedHashMap<>(redFlags.in(normalized));
    for (Policy policy : policies.all()) {
      if (!raised.containsKey(policy.flag())) {
        policy.apply(offer).ifPresent(span -> raised.put(policy.flag(), span));
      }
    }
    if (policies.paysAsUsual(offer)) {
      raised.remove(HIGH_PAY);
    }
    return new Seen(offer, raised, honest.surplus(normalized));
  }

  RedFlags redFlags() {
    return redFlags;
  }
}
