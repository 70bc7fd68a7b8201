package org.vigil.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;

class WordsTest {

  @TempDir Path root;
  private final Problems problems = new Problems();

  @Test
  void saysATextWithItsValues() throws IOException {
    write("en", "hello: \"Hi {name}, {count, plural, one {# message} other {# messages}}\"");
    assertThat(load().say(Language.EN, "hello", Map.of("name", "{x}", "count", 2)))
        .isEqualTo("Hi {x}, 2 messages");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void saysInEnglishWhatALanguageLacks() throws IOException {
    write("en", "a: \"yes\"\nb: \"no\"");
    write("km", "reviewed: false\na: \"បាទ\"");
    Words words = load();
    assertThat(problems.all()).isEmpty();
    assertThat(words.say(Language.KM, "a")).isEqualTo("បាទ");
    assertThat(words.say(Language.KM, "b")).isEqualTo("no");
    assertThat(words.say(Language.TH, "b")).isEqualTo("no");
    assertThat(words.has(Language.KM, "b")).isFalse();
    assertThat(words.keys()).containsExactly("a", "b");
  }

  @Test
  void aReviewedLanguageMustHoldEveryText() throws IOException {
    write("en", "a: \"yes\"\nb: \"no\"");
    write("km", "reviewed: true\na: \"បាទ\"");
    load();
    assertThat(problems.all()).extracting(Problem::file).containsExactly("messages/km.yml");
    assertThat(problems.all().getFirst().what()).contains("`b`");
  }

  @Test
  void namesWhatIsWrongInAText() throws IOException {
    write("en", "a: \"{name} came\"\nb: \"{broken\"");
    write("km", "a: \"{nom} មក\"\nc: \"x\"");
    Words words = load();
    assertThat(problems.all()).hasSize(3);
    assertThat(words.say(Language.KM, "a", Map.of("name", "N"))).isEqualTo("N came");
  }

  @Test
  void namesWhatIsTooLongForAPhone() throws IOException {
    String words = "x".repeat(31);
    write("en", "button.a: \"" + words + "\"\nother: \"" + words + "\"");
    Words read = load();
    assertThat(problems.all())
        .extracting(Problem::what)
        .containsExactly("`button.a` is longer than 30 letters");
    assertThat(read.has(Language.EN, "button.a")).isTrue();
  }

  @Test
  void withoutEnglishThereIsAProblem() throws IOException {
    write("xx", "a: \"b\"");
    load();
    assertThat(problems.all()).extracting(Problem::file).contains("messages/en.yml");
    assertThat(problems.all()).extracting(Problem::file).contains("messages/xx.yml");
  }

  @Test
  void anUnknownKeyIsAMistakeOfTheProgram() throws IOException {
    write("en", "a: \"{name}\"");
    Words words = load();
    assertThatThrownBy(() -> words.say(Language.EN, "none"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> words.say(Language.EN, "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Words load() {
    return Words.load(ContentDirectory.at(root), problems);
  }

  private void write(String name, String yaml) throws IOException {
    Files.createDirectories(root.resolve("messages"));
    Files.writeString(root.resolve("messages/" + name + ".yml"), yaml + "\n");
  }
}
