package org.vigil.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.safety.Danger.Level;

/// Ordinary questions, none of them among the texts that danger is learnt from, must not be taken
/// for emergencies.
class FalseAlarmTest {
  private static final double MOST_URGENT = 0.02;
  private static final double MOST_ASKED = 0.1;

  private final Set<String> harmless = HarmlessTexts.listed(ProjectDanger.CONTENT, new Problems());

  @Test
  void ordinaryQuestionsAreNoEmergencies() {
    List<String> questions = ordinaryQuestions();
    List<String> urgent = taken(questions, Level.URGENT);
    List<String> asked = taken(questions, Level.UNSURE);
    assertThat(questions).hasSizeGreaterThan(300);
    assertThat(urgent.size()).describedAs("%s", urgent).isLessThan(most(questions, MOST_URGENT));
    assertThat(asked.size()).describedAs("%s", asked).isLessThan(most(questions, MOST_ASKED));
  }

  @Test
  void everyHarmlessTopicIsInTheCatalogue() {
    YamlMap topics = map("catalogue.yml").map("topics");
    List<String> known =
        topics.keys().stream().flatMap(group -> topics.map(group).keys().stream()).toList();
    assertThat(harmless).isNotEmpty().isSubsetOf(known);
  }

  private static List<String> taken(List<String> questions, Level level) {
    return questions.stream()
        .filter(question -> ProjectDanger.DETECTOR.detect(question).level() == level)
        .toList();
  }

  private static int most(List<String> questions, double share) {
    return (int) Math.ceil(questions.size() * share);
  }

  private List<String> ordinaryQuestions() {
    List<String> questions = new ArrayList<>();
    for (ContentFile file : ProjectDanger.CONTENT.files("tests/questions", "yml", new Problems())) {
      for (YamlMap question : map(file.path()).maps("questions")) {
        if (harmless.containsAll(question.texts("expect"))) {
          questions.add(question.text("ask"));
        }
      }
    }
    return questions;
  }

  private static YamlMap map(String path) {
    Problems problems = new Problems();
    return ProjectDanger.CONTENT
        .file(path, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .orElseThrow();
  }
}
