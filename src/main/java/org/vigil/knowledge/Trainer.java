package org.vigil.knowledge;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.knowledge.embedding.Embedder;
import org.vigil.knowledge.ranking.Example;
import org.vigil.knowledge.ranking.Judge;
import org.vigil.language.Language;
import org.vigil.learning.ModelCache;

/// Makes the retriever of a knowledge base, and keeps what it learnt on disk, by the content, so
/// that a restart does not train again.
@Singleton
public final class Trainer {

  private final Embedder embedder;
  private final ModelCache cache;

  public Trainer(Embedder embedder, ModelCache cache) {
    this.embedder = embedder;
    this.cache = cache;
  }

  /// Takes seconds for content not seen before, else a fraction of that. Blocks; may be repeated;
  /// the same content gives the same retriever.
  public Retriever train(KnowledgeBase base) {
    if (base.slugs().isEmpty()) {
      return (question, language) -> Ranking.NONE;
    }
    List<Example> examples = examples(base);
    ModelCache.Format<Judge> format =
        new ModelCache.Format<>(
            "ranker",
            Judge.class,
            in -> Judge.read(in, examples, embedder::embedAll),
            (judge, out) -> judge.write(out));
    Judge judge =
        cache.get(format, source(examples), () -> Judge.train(examples, embedder::embedAll));
    return new TrainedRetriever(judge, embedder);
  }

  /// Every phrasing, and the titles, which are worded like questions too.
  private static List<Example> examples(KnowledgeBase base) {
    List<Example> examples = new ArrayList<>();
    for (Language language : base.languages()) {
      for (String slug : base.slugs(language)) {
        Entry entry = base.entry(slug, language).orElseThrow();
        examples.add(new Example(slug, entry.title()));
        for (String phrasing : entry.phrasings()) {
          examples.add(new Example(slug, phrasing));
        }
      }
    }
    for (String text : base.outOfScope()) {
      examples.add(new Example(Example.NO_ENTRY, text));
    }
    return examples;
  }

  private String source(List<Example> examples) {
    return ModelCache.source(
        Stream.concat(
            Stream.of(embedder.model()),
            examples.stream().flatMap(example -> Stream.of(example.entry(), example.text()))));
  }
}
