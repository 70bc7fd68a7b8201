package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.knowledge.embedding.Embedder;
import org.vigil.knowledge.embedding.Meaning;
import org.vigil.knowledge.ranking.Example;
import org.vigil.knowledge.ranking.Judge;
import org.vigil.knowledge.ranking.Scored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vigil eval retrieval FILE`: trains the ranker on a public set and asks its questions.
/// `train_ms` and `query_ms_*` are without the embedding, which is told apart in words: a question
/// is asked once to warm up and then timed.
@Singleton
@Command(
    name = "retrieval",
    mixinStandardHelpOptions = true,
    description = "Measures the ranker on entries and questions of a file.")
final class EvalRetrieval extends EvalCommand {

  private static final int MOST = 10;
  private static final double NANOS_PER_MILLI = 1e6;

  private final BeanProvider<Embedder> embedder;

  @Option(
      names = "--bank",
      paramLabel = "BANK",
      description = "The entries, if FILE holds only questions.")
  private @Nullable Path bank;

  EvalRetrieval(BeanProvider<Embedder> embedder) {
    this.embedder = embedder;
  }

  @Override
  Map<String, @Nullable Object> measure(Path file) throws IOException {
    RetrievalSet set = bank == null ? RetrievalSet.of(file) : RetrievalSet.of(file, bank);
    Embedder model = embedder.get();
    List<Meaning> meanings =
        set.examples().stream().map(example -> model.embed(example.text())).toList();
    long start = System.nanoTime();
    Judge judge = Judge.train(set.examples(), texts -> meanings);
    double trained = since(start);

    int top1 = 0;
    double reciprocal = 0;
    double[] embedded = new double[set.queries().size()];
    List<Meaning> asked = new ArrayList<>();
    for (int i = 0; i < embedded.length; i++) {
      Example query = set.queries().get(i);
      start = System.nanoTime();
      Meaning meaning = model.embed(query.text());
      embedded[i] = since(start);
      asked.add(meaning);
      int rank = rank(judge.judge(query.text(), meaning, MOST).best(), query.entry());
      top1 += rank == 1 ? 1 : 0;
      reciprocal += rank == 0 ? 0 : 1.0 / rank;
      if (rank != 1) {
        wrong(query.text() + " [" + query.entry() + "] at " + rank);
      }
    }
    double[] times = new double[embedded.length];
    for (int i = 0; i < times.length; i++) {
      start = System.nanoTime();
      judge.judge(set.queries().get(i).text(), asked.get(i), MOST);
      times[i] = since(start);
    }
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    out()
        .printf(
            "%d entries, %d questions; embedding one takes %.2f ms%n",
            set.examples().stream().map(Example::entry).distinct().count(),
            times.length,
            quantile(embedded, 0.5));
    figures.put("top1", share(top1, times.length));
    figures.put("mrr10", reciprocal / times.length);
    figures.put("train_ms", trained);
    figures.put("query_ms_p50", quantile(times, 0.5));
    figures.put("query_ms_p99", quantile(times, 0.99));
    return figures;
  }

  /// From 1; 0 if it is not among them.
  private static int rank(List<Scored> best, String entry) {
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).entry().equals(entry)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
  }
}
