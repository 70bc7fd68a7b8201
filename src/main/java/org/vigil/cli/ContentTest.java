package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.conversation.Library;
import org.vigil.conversation.LibraryLoader;
import org.vigil.knowledge.Hit;
import org.vigil.knowledge.Ranking;
import org.vigil.knowledge.Retriever;
import org.vigil.knowledge.TestBaseline;
import org.vigil.knowledge.TestQuestion;
import org.vigil.knowledge.TestQuestion.Outcome;
import org.vigil.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `vigil content test`: asks every question of `tests/questions` and names those that do not come
/// to their entry, and plays every conversation of `tests/conversations`. Ends with 1 if a
/// conversation goes another way than its file says, or if in some language fewer than [#BAR] of
/// the questions pass: a single miss is for a volunteer to look at, not a reason to hold back
/// everyone's work.
@Singleton
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Asks all test questions, plays all test conversations, and shows what fails.")
final class ContentTest implements Callable<Integer> {

  static final double BAR = 0.95;

  private final BeanProvider<LibraryLoader> loader;

  @Spec private CommandSpec spec;

  @Option(names = "--content", description = "The content folder.", paramLabel = "FOLDER")
  private Path folder;

  @Option(
      names = "--approve",
      description = "Writes what the bot says now into the conversations' files.")
  private boolean approve;

  @Option(
      names = "--release",
      description = "Keep these results: later tests are compared with them.")
  private boolean release;

  ContentTest(@Value("${vigil.content}") Path folder, BeanProvider<LibraryLoader> loader) {
    this.folder = folder;
    this.loader = loader;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ContentDirectory content = ContentDirectory.at(folder);
    Problems problems = new Problems();
    Library library = loader.get().load(content, problems);
    List<TestQuestion> questions = TestQuestion.load(content, problems);
    boolean passes = new Conversations(content, out).play(library, problems, approve);
    problems.all().forEach(out::println);
    Map<TestQuestion, Outcome> now = new LinkedHashMap<>();
    passes &= ask(questions, library.retriever(), now, out);
    SinceRelease.print(TestBaseline.load(content, problems), now, out);
    if (release) {
      SinceRelease.keep(folder, now);
    }
    out.flush();
    return passes && problems.none() ? 0 : 1;
  }

  private static boolean ask(
      List<TestQuestion> questions,
      Retriever retriever,
      Map<TestQuestion, Outcome> now,
      PrintWriter out) {
    Map<Language, Map<Outcome, Integer>> counts = new EnumMap<>(Language.class);
    for (TestQuestion question : questions) {
      Ranking ranking = retriever.rank(question.ask(), question.language());
      Outcome outcome = question.outcome(ranking);
      now.put(question, outcome);
      counts
          .computeIfAbsent(question.language(), l -> new EnumMap<>(Outcome.class))
          .merge(outcome, 1, Integer::sum);
      if (!outcome.passes()) {
        out.println(failure(question, ranking, outcome));
      }
    }
    boolean passes = true;
    for (Map.Entry<Language, Map<Outcome, Integer>> one : counts.entrySet()) {
      passes &= figures(one.getKey(), one.getValue(), out);
    }
    return passes;
  }

  private static boolean figures(Language language, Map<Outcome, Integer> counts, PrintWriter out) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int answered = counts.getOrDefault(Outcome.ANSWERED, 0);
    int offered = counts.getOrDefault(Outcome.OFFERED, 0);
    boolean enough = answered + offered >= BAR * all;
    out.printf(
        "%-3s %d questions: %d answered, %d offered as buttons, %d missed, %d wrong%s%n",
        language.tag(),
        all,
        answered,
        offered,
        counts.getOrDefault(Outcome.MISSED, 0),
        counts.getOrDefault(Outcome.WRONG, 0),
        enough ? "" : "; fewer than " + Math.round(100 * BAR) + "% come to their entry");
    return enough;
  }

  private static String failure(TestQuestion question, Ranking ranking, Outcome outcome) {
    List<String> shown = ranking.hits().stream().map(Hit::slug).limit(TestQuestion.SHOWN).toList();
    String expected =
        question.expect().isEmpty() ? "no entry" : String.join(" or ", question.expect());
    String got =
        outcome == Outcome.WRONG ? shown.getFirst() + " as the answer" : String.join(", ", shown);
    return question.place() + ": " + question.ask() + "\n    expected " + expected + ", got " + got;
  }
}
