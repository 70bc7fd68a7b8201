package org.vigil.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.language.Language;

final class CountryFactsTest {
  private static final String GOOD =
      """
      read: "2026-11-22"
      name: "Kenya"
      licence_register:
        name: "National Employment Authority"
        url: null
        source: "https://news.example/kenya"
        date: "2026-01"
        confidence: high
      report:
        - hotline: ke-haart
          serves: [trafficking]
          source: "https://news.example/haart"
          date: null
          confidence: medium
      embassy_line: []
      missions:
        - located_in: TH
          hotline: ke-embassy
          source: "https://news.example/embassy"
          date: "2026"
          confidence: high
      before_leaving: []
      notes:
        - en: "Pay nothing."
          sw: "Usilipe."
          topics: [recruitment-fees]
          source: "https://news.example/fees"
          date: null
          confidence: high
      """;

  @TempDir Path root;

  @Test
  void readsWhatIsKnownAndLeavesTheRestEmpty() throws IOException {
    Problems problems = new Problems();
    CountryFacts kenya = load("ke.yml", GOOD, problems).getFirst();
    assertThat(problems.all()).isEmpty();
    assertThat(kenya.country()).isEqualTo("KE");
    assertThat(kenya.licences()).hasValueSatisfying(list -> assertThat(list.url()).isEmpty());
    assertThat(kenya.jobs()).isEmpty();
    assertThat(kenya.report().getFirst().hotline()).isEqualTo("ke-haart");
    assertThat(kenya.abroad().getFirst().locatedIn()).contains("TH");
    assertThat(kenya.rules("recruitment-fees").getFirst().words())
        .containsEntry(Language.SW, "Usilipe.");
    assertThat(kenya.rules("report-scam")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read: "2026-11-22" | other: 1 | 1 | `other` is not known here
          read: "2026-11-22" | read: soon | 1 | `read` must be a day
          url: null | url: "http//x" | 5 | `url` must be an address
          url: null | url: "https://list.example/a" | 5 | `list.example` is not an official host
          source: "https://news.example/kenya" | x: 1 | 6 | `x` is not known here
          source: "https://news.example/haart" | source: "see page" | 12 | `source` must be an address
          confidence: medium | confidence: sure | 14 | `sure` is not known
          located_in: TH | located_in: Thailand | 17 | `Thailand` is no country code
          date: "2026-01" | date: "January" | 7 | the date is not known here
          hotline: ke-haart | phone: "0800 123 456" | 10 | `phone` is not known here
          en: "Pay nothing." | en: "Call 0800 123 456." | 24 | `0800 123 456` may be taken for a phone
          en: "Pay nothing." | fr: "Ne payez rien." | 24 | `fr` is not known here
          topics: [recruitment-fees] | topics: [fees] | 26 | topic `fees` is not in catalogue.yml
          """)
  void namesFileLineAndRemedyOfWhatIsWrong(String good, String bad, int line, String what)
      throws IOException {
    Problems problems = new Problems();
    List<CountryFacts> read =
        load("ke.yml", GOOD.replaceFirst(good.replace("[", "\\["), bad), problems);
    assertThat(read).isEmpty();
    assertThat(problems.all())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("countries/ke.yml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.what()).startsWith(what);
              assertThat(problem.remedy()).isNotEmpty();
            });
  }

  @Test
  void namesAFileThatIsNoCountry() throws IOException {
    Problems problems = new Problems();
    assertThat(load("kenya.yml", GOOD, problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::what)
        .containsExactly("no country is read from here");
  }

  @Test
  void everyCountryOfTheContentIsRight() {
    Problems problems = new Problems();
    ContentDirectory content = ContentDirectory.at(Path.of("content"));
    assertThat(CountryFacts.load(content, problems).keySet())
        .hasSameSizeAs(content.files("countries", "yml", problems))
        .allMatch(code -> code.equals(code.toUpperCase(Locale.ROOT)));
    assertThat(problems.all()).isEmpty();
  }

  private List<CountryFacts> load(String name, String text, Problems problems) throws IOException {
    Files.createDirectories(root.resolve("countries"));
    Files.writeString(root.resolve("countries").resolve(name), text);
    Files.writeString(
        root.resolve("catalogue.yml"),
        "topics: {about: {recruitment-fees: x, report-scam: y}}\nred_flags: {urgency: z}\n");
    return List.copyOf(CountryFacts.load(ContentDirectory.at(root), problems).values());
  }
}
