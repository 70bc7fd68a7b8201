package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Markdown;
import org.vigil.content.Problems;
import org.vigil.language.Language;
import org.vigil.language.TextNormalizer;

/// Walks all warning signs that volunteers wrote.
class RedFlagContentTest {

  private static final ContentDirectory CONTENT = ContentDirectory.at(Path.of("content"));
  private static final RedFlags FLAGS = new RedFlagFiles(CONTENT, new Problems()).read();

  private final TextNormalizer normalizer = new TextNormalizer();

  static List<ContentFile> files() {
    return CONTENT.files("red-flags", "md", new Problems());
  }

  @Test
  void nothingIsWrongWithThem() {
    Problems problems = new Problems();
    new RedFlagFiles(CONTENT, problems).read();
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void allOfTheCatalogueAreThereInEnglish() {
    assertThat(FLAGS.slugs()).hasSize(27);
    assertThat(FLAGS.slugs()).allMatch(slug -> FLAGS.has(slug, Language.EN));
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachRaisesItsFlagOnEachOfItsPhrases(ContentFile file) {
    Markdown text = Markdown.parse(file, new Problems()).orElseThrow();
    assertThat(text.frontMatter().texts("phrases").stream().map(RedFlagContentTest::spoken))
        .allMatch(phrase -> FLAGS.in(normalizer.normalize(phrase)).containsKey(file.folder()));
  }

  /// A text that the phrase is meant for: the first of each choice, a number, no gap.
  private static String spoken(String phrase) {
    String spoken = phrase.replace("...", " ").replace("#", " 5 ").replace("*", "");
    return Stream.iterate(spoken, s -> s.replaceAll("\\(([^()|]*)(?:\\|[^()]*)?\\)", "$1"))
        .dropWhile(s -> s.contains("("))
        .findFirst()
        .orElseThrow();
  }
}
