package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.language.Language;

class ListedLinesTest {
  private static final ContentDirectory CONTENT = ContentDirectory.at(Path.of("content"));
  private static final ListedLines LINES = ListedLines.load(CONTENT, new Problems());

  @TempDir private Path folder;

  private static List<String> ids(
      String serves, @Nullable String location, @Nullable String nationality) {
    return LINES.lines(serves, location, nationality, Language.EN).stream()
        .map(PublicLine::id)
        .toList();
  }

  @Test
  void everyFileOfTheContentIsRight() {
    Problems problems = new Problems();
    for (var file : CONTENT.files("hotlines", "yml", problems)) {
      assertThat(LineFile.read(file, problems)).as(file.path()).isNotEmpty();
    }
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void everyReferenceOfTheContentLeadsToANumber() {
    Problems problems = new Problems();
    HotlineReferences.check(CONTENT, problems);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void anIndianInPhnomPenhSeesTheLocalLineAndTheEmbassyThere() {
    assertThat(ids("trafficking", "KH", "IN"))
        .startsWith("kh-police-117", "in-embassy-phnompenh")
        .doesNotContain("id-embassy-phnompenh", "in-1930", "in-pbsk-uae");
  }

  @Test
  void anIndonesianInPhnomPenhSeesTheirOwnEmbassy() {
    assertThat(ids("trafficking", "KH", "ID"))
        .contains("kh-police-117", "id-embassy-phnompenh")
        .doesNotContain("in-embassy-phnompenh", "id-embassy-bangkok");
  }

  @Test
  void aFilipinoInMyanmarSeesTheEmbassyInYangonOnly() {
    assertThat(ids("consular", "MM", "PH"))
        .contains("ph-embassy-yangon")
        .doesNotContain("ph-embassy-bangkok", "vn-embassy-yangon");
  }

  @Test
  void anAmericanInLaosSeesTheEmbassyAlsoWhenItIsAboutTrafficking() {
    assertThat(ids("trafficking", "LA", "US")).contains("us-embassy-vientiane");
  }

  @Test
  void aForeignerIsNotSentToTheConsularLineOfTheCountryTheyAreIn() {
    assertThat(LINES.lines("consular", "CN", "VN", Language.EN))
        .extracting(PublicLine::country)
        .doesNotContain("CN")
        .contains("VN");
  }

  @Test
  void somebodyOfUnknownNationalitySeesNoEmbassy() {
    assertThat(ids("trafficking", "KH", null))
        .contains("kh-police-117")
        .noneMatch(id -> id.contains("embassy"));
  }

  @Test
  void shortNumbersOfTheirHomeAreNotShownToPeopleAbroad() {
    assertThat(ids("emergency", "KH", "IN")).doesNotContain("in-112").contains("kh-police-117");
    assertThat(ids("emergency", null, "IN")).contains("in-112");
  }

  @ParameterizedTest
  @CsvSource({"KH, IN", "TH, ID", "LA, US", "KH, KH", "MM, PH", "AE, IN"})
  void whatCanBeReachedComesBeforeWhatHasOnlyASite(String location, String nationality) {
    for (String serves : Serves.ALL) {
      List<PublicLine> lines = LINES.lines(serves, location, nationality, Language.EN);
      assertThat(lines.stream().map(PublicLine::reachable).toList())
          .as(serves)
          .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    }
    assertThat(ids("trafficking", location, nationality)).endsWith("int-iom");
  }

  @Test
  void notesComeInTheAskedLanguageOrInEnglish() {
    PublicLine khmer = LINES.line("kh-police-117", Language.KM).orElseThrow();
    PublicLine thai = LINES.line("kh-police-117", Language.TH).orElseThrow();
    assertThat(khmer.note()).contains("Telegram").isNotEqualTo(thai.note());
    assertThat(thai.note()).startsWith("English: They act");
    assertThat(khmer.phones()).containsExactly("117");
    assertThat(khmer.sourceDate()).isEqualTo("2025-10-28");
  }

  @Test
  void namesTheStatesThatHaveALineOfTheirOwn() {
    assertThat(LINES.countries()).contains("KH", "TH", "IN").doesNotContain("INT", "MM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phones: ["call me"]              | this is not a number
          abroad: ["012345678"]            | this is not a number
          abroad: ["+9991234567"]          | no number in the world
          serves: [rescue]                 | is not known here
          confidence: low                  | high or medium
          located-in: Cambodia             | located-in
          web: www.example.org             | web
          fone: ["117"]                    | is not known here
          sources: []                      | without a source
          sources: [{url: "x.org"}]        | url
          notes: {km: "x"}                 | English note
          id: police                       | the id must start
          """)
  void namesWhatIsWrongAndLeavesTheLineOut(String change, String expected) throws Exception {
    String key = change.substring(0, change.indexOf(':'));
    String line =
        """
        id: kh-one
        name: "One"
        serves: [emergency]
        confidence: high
        phones: ["117"]
        sources: [{url: "https://example.org", date: "2026-01"}]
        """
            .lines()
            .filter(l -> !l.startsWith(key + ":"))
            .reduce("", (all, l) -> all + "    " + l + "\n");
    Path file = folder.resolve("hotlines/kh.yml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "read: \"2026-01-31\"\nhotlines:\n  - " + change + "\n" + line);

    Problems problems = new Problems();
    ListedLines lines = ListedLines.load(ContentDirectory.at(folder), problems);

    assertThat(problems.all()).extracting(Problem::toString).anyMatch(p -> p.contains(expected));
    assertThat(lines.line("kh-one", Language.EN)).isEmpty();
  }

  @Test
  void namesAReferenceThatLeadsNowhere() throws Exception {
    Path topic = folder.resolve("topics/a/en.md");
    Files.createDirectories(topic.getParent());
    Files.writeString(topic, "one\nCall {hotline: kh-none}.\n\n{numbers: rescue}\n");
    Problems problems = new Problems();
    HotlineReferences.check(ContentDirectory.at(folder), problems);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(2, 4);
  }
}
