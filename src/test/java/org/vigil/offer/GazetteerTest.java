package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.language.TextNormalizer;

class GazetteerTest {

  private final Problems problems = new Problems();

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "work in Myawaddy, MM, true",
    "ไปทำงานปอยเปต, KH, true",
    "เมียวดี, MM, true",
    "西港招人, KH, true",
    "Sihanoukville, KH, true",
    "an office in Singapore, SG, false",
    "ធ្វើការនៅថៃ, TH, false",
  })
  void knowsPlacesByTheNamesPeopleGiveThem(String text, String country, boolean highRisk) {
    Gazetteer places = Gazetteer.load(ProjectOffers.CONTENT, problems);
    assertThat(places.in(new TextNormalizer().normalize(text)))
        .anySatisfy(
            place -> {
              assertThat(place.country()).isEqualTo(country);
              assertThat(place.highRisk()).isEqualTo(highRisk);
            });
  }

  @Test
  void aPlaceOfHighRiskNeedsASource() throws IOException {
    Files.writeString(
        root.resolve("places.yml"),
        "high_risk:\n  - {name: Old Town, country: KH, names: [old town]}\n"
            + "countries:\n  - {country: XX, names: [nowhere]}\n");
    Gazetteer.load(ContentDirectory.at(root), problems);
    assertThat(problems.all())
        .extracting(Problem::what)
        .containsExactly("a place of high risk has no source", "`XX` is no country code");
  }
}
