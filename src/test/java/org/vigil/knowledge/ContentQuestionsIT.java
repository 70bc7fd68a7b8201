package org.vigil.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Language;

/// The questions that volunteers say must find their entry, asked of the real content with the real
/// embedding model.
final class ContentQuestionsIT {

  private static final double BAR = 0.95;

  @Test
  void inEveryLanguageNearlyAllTestQuestionsComeToTheirEntry() {
    ContentDirectory content = ContentDirectory.at(Path.of("content"));
    Problems problems = new Problems();
    KnowledgeBase base = KnowledgeBase.load(content, problems);
    List<TestQuestion> questions = TestQuestion.load(content, problems);
    assertThat(problems.all()).isEmpty();
    assertThat(questions).hasSizeGreaterThan(400);
    Map<Language, List<String>> failures = new EnumMap<>(Language.class);
    Map<Language, Integer> asked = new EnumMap<>(Language.class);
    // Kept below target, so that a second build of the same content does not train again.
    try (ApplicationContext context =
        ApplicationContext.run(Map.of("vigil.data", Path.of("target", "learnt").toString()))) {
      Retriever retriever = context.getBean(Trainer.class).train(base);
      for (TestQuestion question : questions) {
        asked.merge(question.language(), 1, Integer::sum);
        Ranking ranking = retriever.rank(question.ask(), question.language());
        if (!question.outcome(ranking).passes()) {
          failures
              .computeIfAbsent(question.language(), l -> new ArrayList<>())
              .add(question.place() + " " + question.ask());
        }
      }
    }
    asked.forEach(
        (language, all) ->
            assertThat(failures.getOrDefault(language, List.of()))
                .as("%s: `vigil content test` says more", language)
                .hasSizeLessThanOrEqualTo((int) Math.floor(all * (1 - BAR))));
  }
}
