package org.vigil.knowledge;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.vigil.knowledge.cache.CacheFile;
import org.vigil.knowledge.embedding.Embedder;
import org.vigil.knowledge.ranking.Example;
import org.vigil.knowledge.ranking.Judge;
import org.vigil.language.Language;

/// Makes the retriever of a knowledge base, and keeps what it learnt on disk, by the content, so
/// that a restart does not train again.
@Singleton
public final class Trainer {

  private static final int KIND = 0x52414e01;

  private final Embedder embedder;
  private final CacheFile cache;

  @Inject
  public Trainer(Embedder embedder, @Value("${vigil.data}") Path data) {
    this.embedder = embedder;
    this.cache = new CacheFile(data.resolve("cache").resolve("ranker.bin"), KIND);
  }

  /// Takes seconds for content not seen before, else a fraction of that. Blocks; may be repeated;
  /// the same content gives the same retriever.
  public Retriever train(KnowledgeBase base) {
    List<Example> examples = examples(base);
    if (base.slugs().isEmpty()) {
      return (question, language) -> Ranking.NONE;
    }
    String key = key(examples);
    Judge judge =
        cache
            .read(key, in -> Judge.read(in, examples, embedder::embedAll))
            .orElseGet(() -> train(examples, key));
    return new TrainedRetriever(judge, embedder);
  }

  private Judge train(List<Example> examples, String key) {
    Judge judge = Judge.train(examples, embedder::embedAll);
    cache.write(key, judge::write);
    return judge;
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

  private String key(List<Example> examples) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(embedder.model().getBytes(StandardCharsets.UTF_8));
      for (Example example : examples) {
        for (String part : List.of(example.entry(), example.text())) {
          digest.update((byte) 0);
          digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
