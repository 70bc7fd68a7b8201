package org.vigil.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.knowledge.Source.Confidence;
import org.vigil.language.Language;

class KnowledgeBaseTest {

  private static final String GOOD =
      """
      ---
      title: My passport was taken
      phrasings:
        - they took my passport
        - boss keeps my ID
      sources:
        - title: ILO indicators
          url: https://www.ilo.org/forced-labour
          date: 2025-02
          confidence: high
      countries: [KH]
      reviewed: true
      ---
      Nobody may keep your passport. Ask for it back only if that is safe.

      ## Steps

      1. Tell your **embassy**: [what it does](https://www.ilo.org/help).
      2. Keep a copy. In 2025 it cost $250 and 1,440 people asked.

      {numbers: trafficking}
      """;

  @TempDir Path root;
  private final Problems problems = new Problems();

  @BeforeEach
  void catalogue() throws IOException {
    write(
        "catalogue.yml",
        """
        topics:
          help: {passport-taken: x}
          about: {privacy: y}
        red_flags: {urgency: z}
        """);
    write("official-hosts.yml", "hosts: [.gov.kh, www.un.org]\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private KnowledgeBase load() {
    return KnowledgeBase.load(ContentDirectory.at(root), problems);
  }

  private List<String> problemsOf(String text) throws IOException {
    write("topics/passport-taken/en.md", text);
    KnowledgeBase base = load();
    if (!problems.none()) {
      assertThat(base.slugs()).isEmpty();
    }
    return problems.all().stream()
        .map(p -> p.toString().replace("topics/passport-taken/", ""))
        .toList();
  }

  @Test
  void readsAnEntry() throws IOException {
    assertThat(problemsOf(GOOD)).isEmpty();
    Entry entry = load().entry("passport-taken", Language.EN).orElseThrow();
    assertThat(entry.title()).isEqualTo("My passport was taken");
    assertThat(entry.phrasings()).containsExactly("they took my passport", "boss keeps my ID");
    assertThat(entry.body()).startsWith("Nobody may keep").endsWith("{numbers: trafficking}");
    assertThat(entry.sources())
        .containsExactly(
            new Source(
                "ILO indicators",
                URI.create("https://www.ilo.org/forced-labour"),
                Optional.of("2025-02"),
                Confidence.HIGH));
    assertThat(entry.countries()).containsExactly("KH");
    assertThat(entry.reviewed()).isTrue();
    assertThat(entry.placeholders()).containsExactly(new Placeholder("numbers", "trafficking", 8));
  }

  @Test
  void givesEnglishWhereALanguageLacksTheTopic() throws IOException {
    write("topics/passport-taken/en.md", GOOD);
    write("topics/passport-taken/km.md", GOOD.replace("My passport was taken", "លិខិតឆ្លងដែន"));
    KnowledgeBase base = load();
    assertThat(problems.all()).isEmpty();
    assertThat(base.entryOrEnglish("passport-taken", Language.KM).orElseThrow().title())
        .isEqualTo("លិខិតឆ្លងដែន");
    assertThat(base.entry("passport-taken", Language.TH)).isEmpty();
    assertThat(base.entryOrEnglish("passport-taken", Language.TH).orElseThrow().language())
        .isEqualTo(Language.EN);
    assertThat(base.entryOrEnglish("unknown", Language.TH)).isEmpty();
    assertThat(base.slugs()).containsExactly("passport-taken");
    assertThat(base.size()).isEqualTo(2);
  }

  @Test
  void leavesOutABadEntryAndKeepsTheOthers() throws IOException {
    write("topics/passport-taken/en.md", GOOD);
    write("topics/passport-taken/km.md", GOOD.replace("reviewed: true", "reviewd: true"));
    KnowledgeBase base = load();
    assertThat(base.size()).isEqualTo(1);
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "topics/passport-taken/km.md:12: `reviewd` is not known here. Known are title,"
                + " phrasings, sources, countries, reviewed; correct or remove it.");
  }

  @Test
  void refusesATopicThatIsNotInTheCatalogue() throws IOException {
    write("topics/pasport-taken/en.md", GOOD);
    load();
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "topics/pasport-taken/en.md:1: topic `pasport-taken` is not in catalogue.yml."
                + " Correct the folder's name or add the topic there.");
  }

  @ParameterizedTest
  @CsvSource({"topics/passport-taken/xx.md", "topics/en.md", "topics/a/passport-taken/en.md"})
  void refusesAFileInTheWrongPlace(String path) throws IOException {
    write(path, GOOD);
    load();
    assertThat(problems.all())
        .extracting(Problem::what)
        .containsExactly("no topic is read from here");
  }

  @Test
  void needsASourceUnlessItIsAboutUs() throws IOException {
    String without = GOOD.replaceAll("(?s)sources:.*?countries", "sources: []\ncountries");
    String noLink = without.replaceAll("\\[what it does]\\([^)]*\\)", "what it does");
    write("topics/privacy/en.md", noLink);
    assertThat(load().slugs()).containsExactly("privacy");
    assertThat(problems.all()).isEmpty();
    write("topics/passport-taken/en.md", noLink);
    load();
    assertThat(problems.all()).singleElement().asString().contains("there is no source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: My passport was taken | title: | en.md:2: `title` must be a text",
        "title: My passport was taken | other: x | `title` is missing",
        "they took my passport | Boss keeps my ID | this phrasing stands here twice",
        "url: https://www.ilo.org/forced-labour | url: ilo | `url` must be an address",
        "url: https://www.ilo.org/forced-labour | url: https://u:p@ilo.org/ | must be an address",
        "date: 2025-02 | date: Feb 2025 | en.md:9: the date is not known here",
        "confidence: high | confidence: sure | `sure` is not known",
        "confidence: high | id: 4 | `confidence` is missing",
        "countries: [KH] | countries: [XX] | `XX` is no country code",
        "reviewed: true | reviewed: yes | must be true or false",
        "Nobody may keep | # Nobody may keep | does not start with a paragraph",
        "## Steps | ### Steps | en.md:16: a heading of another size",
        "## Steps | <b>Steps</b> | this kind of formatting",
        "## Steps | ![x](https://www.ilo.org/x.png) | this kind of formatting",
        "## Steps | `*slanted*` | this kind of formatting",
        "## Steps | Call 117 now | `117` may be taken for a phone number",
        "## Steps | Call ១១៧ now | `១១៧` may be taken for a phone number",
        "## Steps | WhatsApp +855 92 686 969 | may be taken for a phone number",
        "## Steps | Call 1930 | may be taken for a phone number",
        "## Steps | See www.example.org | an address stands in the text",
        "https://www.ilo.org/help | https://evil.example/help | en.md:18: `evil.example` is"
            + " neither",
        "https://www.ilo.org/help | javascript:x | not an https address",
        "{numbers: trafficking} | {number: trafficking} | curly brackets that are not understood",
        "{numbers: trafficking} | See {numbers: trafficking} here | curly brackets",
      })
  void namesWhatIsWrong(String from, String to, String problem) throws IOException {
    String bad = GOOD.replace(from, to);
    assertThat(bad).isNotEqualTo(GOOD);
    assertThat(problemsOf(bad)).anySatisfy(p -> assertThat(p).contains(problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://www.ilo.org/help | https://www.police.gov.kh/help",
        "{numbers: trafficking} | Write to {hotline: kh-police-117} at once",
        "## Steps | It took 48 hours in 2026 and 120,000 people had $600 or 300 USD",
      })
  void allowsWhatIsRight(String from, String to) throws IOException {
    assertThat(problemsOf(GOOD.replace(from, to))).isEmpty();
  }

  @Test
  void wantsAShortAnswerFirst() throws IOException {
    assertThat(problemsOf(GOOD.replace("Nobody may", "word ".repeat(46) + "Nobody may"))).isEmpty();
    assertThat(problemsOf(GOOD.replace("Nobody may", "word ".repeat(47) + "Nobody may")))
        .singleElement()
        .asString()
        .startsWith("en.md:14: the first paragraph has 61 words");
  }
}
