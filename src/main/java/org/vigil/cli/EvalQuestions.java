package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.knowledge.Hit;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Ranking;
import org.vigil.knowledge.Retriever;
import org.vigil.knowledge.Trainer;
import org.vigil.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vigil eval questions FILE`: asks the ranker alone, before any safety path, on lines of `text`,
/// `lang` and `expect` (topics; missing or empty where no entry may be shown).
@Singleton
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description = "Measures how well questions find their entry.")
final class EvalQuestions extends EvalCommand {

  private final BeanProvider<Trainer> trainer;

  @Option(names = "--content", description = "The content folder.", paramLabel = "FOLDER")
  private Path folder;

  EvalQuestions(@Value("${vigil.content}") Path folder, BeanProvider<Trainer> trainer) {
    this.folder = folder;
    this.trainer = trainer;
  }

  @Override
  Map<String, @Nullable Object> measure(Path file) throws IOException {
    List<Map<String, Object>> cases = lines(file);
    KnowledgeBase base = KnowledgeBase.load(ContentDirectory.at(folder), new Problems());
    Retriever retriever = trainer.get().train(base);
    Tally all = new Tally();
    Map<String, Tally> languages = new TreeMap<>();
    for (Map<String, Object> one : cases) {
      String tag = text(one, "lang");
      Language language = Language.of(tag).orElse(Language.EN);
      List<String> expect =
          one.get("expect") instanceof List<?> list
              ? list.stream().map(String::valueOf).toList()
              : List.of();
      Ranking ranking = retriever.rank(text(one, "text"), language);
      all.add(ranking, expect);
      languages.computeIfAbsent(tag, t -> new Tally()).add(ranking, expect);
      if (isWrong(ranking, expect)) {
        wrong(tag + " " + text(one, "text") + " " + expect + " got " + ranking);
      }
    }
    Map<String, @Nullable Object> figures = new LinkedHashMap<>(all.figures());
    figures.put("mrr", all.mrr());
    figures.put("answered_out_of_scope", all.answeredOutOfScope());
    Map<String, Object> byLanguage = new LinkedHashMap<>();
    languages.forEach(
        (tag, tally) -> {
          if (tally.asked > 0) {
            byLanguage.put(tag, tally.figures());
          }
        });
    figures.put("by_lang", byLanguage);
    return figures;
  }

  private static boolean isWrong(Ranking ranking, List<String> expect) {
    return expect.isEmpty()
        ? ranking.confident()
        : ranking.hits().isEmpty() || !expect.contains(ranking.hits().getFirst().slug());
  }

  /// Counts; lines without an expected entry count apart.
  private static final class Tally {
    private int asked;
    private int answered;
    private int answeredRight;
    private int hit1;
    private int hit3;
    private double reciprocal;
    private int outOfScope;
    private int outOfScopeAnswered;

    void add(Ranking ranking, List<String> expect) {
      if (expect.isEmpty()) {
        outOfScope++;
        outOfScopeAnswered += ranking.confident() ? 1 : 0;
        return;
      }
      List<String> slugs = ranking.hits().stream().map(Hit::slug).toList();
      int rank = 0;
      while (rank < slugs.size() && !expect.contains(slugs.get(rank))) {
        rank++;
      }
      boolean found = rank < slugs.size();
      asked++;
      hit1 += found && rank == 0 ? 1 : 0;
      hit3 += found && rank < 3 ? 1 : 0;
      reciprocal += found ? 1.0 / (rank + 1) : 0;
      answered += ranking.confident() ? 1 : 0;
      answeredRight += ranking.confident() && found && rank == 0 ? 1 : 0;
    }

    Map<String, @Nullable Object> figures() {
      Map<String, @Nullable Object> figures = new LinkedHashMap<>();
      figures.put("n", asked);
      figures.put("answered", share(answered, asked));
      figures.put("precision", share(answeredRight, answered));
      figures.put("hit1", share(hit1, asked));
      figures.put("hit3", share(hit3, asked));
      return figures;
    }

    @Nullable Double mrr() {
      return asked == 0 ? null : reciprocal / asked;
    }

    @Nullable Double answeredOutOfScope() {
      return share(outOfScopeAnswered, outOfScope);
    }
  }
}
