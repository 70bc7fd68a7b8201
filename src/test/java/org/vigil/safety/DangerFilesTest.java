package org.vigil.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.content.ContentFile;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.TextNormalizer;
import org.vigil.safety.Danger.Kind;
import org.vigil.safety.Danger.Level;
import org.vigil.safety.DangerExamples.Example;

/// Walks every file of phrases and examples that volunteers wrote.
class DangerFilesTest {
  private static final Pattern GROUP = Pattern.compile("\\(([^()|]*)(\\|[^()]*)?\\)");

  private final TextNormalizer normalizer = new TextNormalizer();

  static Stream<ContentFile> files() {
    return ProjectDanger.CONTENT.files(DangerPhrases.FOLDER, "yml", new Problems()).stream();
  }

  @Test
  void allAreRight() {
    assertThat(ProjectDanger.PROBLEMS.all()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachPhraseRaisesItsKind(ContentFile file) {
    YamlMap map = Yaml.map(file, new Problems()).orElseThrow();
    Kind kind = Kind.valueOf(file.folder().toUpperCase(Locale.ROOT));
    for (String phrase : map.texts("phrases")) {
      assertThat(found(phrase).urgent()).describedAs(phrase).contains(kind);
      assertThat(ProjectDanger.DETECTOR.detect(plain(phrase)).level()).isEqualTo(Level.URGENT);
    }
    for (String phrase : map.texts("ask")) {
      assertThat(found(phrase).ask()).describedAs(phrase).contains(kind);
    }
    for (String phrase : map.texts("unless")) {
      assertThat(found(phrase).urgent()).describedAs(phrase).isEmpty();
    }
  }

  /// Also questions and adverts that are kept for other purposes; the words of a few of them are
  /// those of someone held.
  @Test
  void phrasesAreHardlyEverUrgentInAHarmlessText() {
    List<String> harmless =
        ProjectDanger.EXAMPLES.stream()
            .filter(example -> example.danger().level() == Level.NONE)
            .map(Example::text)
            .toList();
    List<String> wrong =
        harmless.stream()
            .filter(
                text -> !ProjectDanger.PHRASES.in(normalizer.normalize(text)).urgent().isEmpty())
            .toList();
    assertThat(wrong.size()).describedAs("%s", wrong).isLessThan(harmless.size() / 200);
  }

  private DangerPhrases.Found found(String phrase) {
    return ProjectDanger.PHRASES.in(normalizer.normalize(plain(phrase)));
  }

  /// A text the phrase stands for: the first of its alternatives.
  private static String plain(String phrase) {
    String plain = phrase;
    while (GROUP.matcher(plain).find()) {
      plain = GROUP.matcher(plain).replaceAll("$1");
    }
    return plain.replace("...", " ").replace("*", "").replace("#", "12");
  }
}
