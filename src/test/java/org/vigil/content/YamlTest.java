package org.vigil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlTest {

  private final Problems problems = new Problems();

  private YamlMap read(String text) {
    return Yaml.map(new ContentFile("f.yml", text), problems).orElseThrow();
  }

  private void refuses(String text, int line, String what, String remedy) {
    assertThat(Yaml.map(new ContentFile("f.yml", text), problems)).isEmpty();
    assertThat(problems.all())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("f.yml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.what()).contains(what);
              assertThat(problem.remedy()).contains(remedy);
            });
  }

  @Test
  void givesValuesOfEachKind() {
    YamlMap map =
        read(
            """
            title: 'Held: what now?'
            short: 117
            nothing: null
            date: 2026-02-03
            reviewed: false
            weight: 0.25
            phrasings:
              - they took my phone
              - "help: me"
            sources:
              - title: UN
                url: https://www.ohchr.org/x
            words: {a: b}
            """);

    assertThat(map.text("title")).isEqualTo("Held: what now?");
    assertThat(map.text("short")).isEqualTo("117");
    assertThat(map.optionalText("nothing")).isEmpty();
    assertThat(map.has("nothing")).isFalse();
    assertThat(map.optionalText("absent")).isEmpty();
    assertThat(map.date("date")).isEqualTo(Optional.of(LocalDate.of(2026, 2, 3)));
    assertThat(map.flag("reviewed", true)).isFalse();
    assertThat(map.flag("absent", true)).isTrue();
    assertThat(map.number("weight", 1)).isEqualTo(0.25);
    assertThat(map.number("absent", 1)).isEqualTo(1);
    assertThat(map.texts("phrasings")).containsExactly("they took my phone", "help: me");
    assertThat(map.items("phrasings")).contains(new YamlMap.Item("help: me", 9));
    assertThat(map.maps("sources")).singleElement().returns("UN", source -> source.text("title"));
    assertThat(map.maps("sources").getFirst().line()).isEqualTo(11);
    assertThat(map.map("words").text("a")).isEqualTo("b");
    assertThat(map.map("absent").keys()).isEmpty();
    assertThat(map.line("reviewed")).isEqualTo(5);
    assertThat(problems.none()).isTrue();
  }

  @Test
  void recordsEachValueThatIsMissingOrOfTheWrongKind() {
    YamlMap map = read("a: [x]\nb: text\nc: 1 Feb\nd: maybe\ne: many\nf: [[x]]\ng:\n");

    assertThat(map.text("missing")).isEmpty();
    assertThat(map.text("a")).isEmpty();
    assertThat(map.texts("b")).isEmpty();
    assertThat(map.maps("b")).isEmpty();
    assertThat(map.map("b").keys()).isEmpty();
    assertThat(map.date("c")).isEmpty();
    assertThat(map.flag("d", true)).isTrue();
    assertThat(map.number("e", 7)).isEqualTo(7);
    assertThat(map.texts("f")).isEmpty();
    assertThat(map.text("g")).isEmpty();

    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "f.yml:1: `missing` is missing. Add a line `missing: ...`.",
            "f.yml:1: `a` must be a text. Write `a: ...`.",
            "f.yml:2: `b` must be a list. Write each item on a line of its own, after `- `.",
            "f.yml:2: `b` must be a list. Write each item on a line of its own, after `- `.",
            "f.yml:2: `b` must hold `name: value` lines. Indent them below `b:`.",
            "f.yml:3: `c` must be a day. Write it as 2026-01-31.",
            "f.yml:4: `d` must be true or false. Write `d: true`.",
            "f.yml:5: `e` must be a number. Write it as 12 or 0.5.",
            "f.yml:6: an item of `f` must be a text. Write `- ...`, in quotes.",
            "f.yml:7: `g` must be a text. Write `g: ...`.");
  }

  @Test
  void recordsUnknownKeys() {
    read("title: x\nphrasing: y\n").onlyKeys("title", "phrasings");

    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "f.yml:2: `phrasing` is not known here. "
                + "Known are title, phrasings; correct or remove it.");
  }

  @Test
  void recordsAKeyThatStandsTwice() {
    assertThat(read("title: x\nother: y\ntitle: z\n").text("title")).isEqualTo("x");
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly("f.yml:3: `title` stands here twice. Keep one and delete the other.");
  }

  @Test
  void refusesTabsAndSaysSo() {
    refuses("a:\n\tb: c\n", 2, "YAML", "spaces, not tabs");
  }

  @Test
  void refusesBrokenYamlAtItsLine() {
    refuses("a: b\nc: \"open\nd: e\n", 4, "YAML", "quotes");
  }

  @Test
  void refusesTextWithoutNames() {
    refuses("just some words\n", 1, "not a list of `name: value` lines", "one `name: value`");
  }

  @Test
  void refusesAnEmptyFile() {
    refuses("# only a comment\n", 1, "nothing stands here", "one `name: value`");
  }

  @Test
  void refusesReferencesSoThatNoFileBlowsUp() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    refuses(bomb.toString(), 1, "references are not used here", "Write the text out");
  }

  @Test
  void refusesDeepNesting() {
    refuses("a: " + "[".repeat(60_000) + "]".repeat(60_000), 1, "too many levels", "brackets");
  }

  @Test
  void refusesASecondDocument() {
    refuses("a: b\n---\nc: d\n", 2, "a second document", "Remove");
  }

  @Test
  void neverMakesObjectsFromTags() {
    YamlMap map = read("a: !!java.net.URL [\"http://localhost/\"]\n");
    assertThat(map.texts("a")).containsExactly("http://localhost/");
  }
}
