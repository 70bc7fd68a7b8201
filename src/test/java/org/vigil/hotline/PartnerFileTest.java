package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.hotline.ConfiguredPartner.Use;
import org.vigil.hotline.delivery.DeliveryTarget;
import org.vigil.hotline.delivery.SecretSource;
import org.vigil.language.Language;

class PartnerFileTest {
  private static final String GOOD =
      """
      partners:
        - id: helper
          name: "Helper"
          countries: [KH]
          languages: [en, km]
          needs: [trafficking]
          hours:
            zone: Asia/Phnom_Penh
            open:
              - days: [mon, sun]
                from: "08:00"
                to: "17:00"
          delivery:
            webhook:
              url: https://helper.example.org/in
              secret-variable: HELPER_SECRET
      """;

  @TempDir private Path config;

  private List<ConfiguredPartner> read(String text, Problems problems) throws Exception {
    Files.writeString(config.resolve(PartnerFile.NAME), text);
    return PartnerFile.read(ContentDirectory.at(config), problems);
  }

  @Test
  void theExampleInTheRepositoryIsRightAndSwitchedOff() {
    Problems problems = new Problems();
    List<ConfiguredPartner> partners =
        PartnerFile.read(ContentDirectory.at(Path.of("config")), problems);
    assertThat(problems.all()).isEmpty();
    assertThat(partners).extracting(ConfiguredPartner::use).containsOnly(Use.OFF).isNotEmpty();
  }

  @Test
  void readsEveryField() throws Exception {
    Problems problems = new Problems();
    List<ConfiguredPartner> partners = read(GOOD, problems);
    assertThat(problems.all()).isEmpty();
    assertThat(partners)
        .containsExactly(
            new ConfiguredPartner(
                "helper",
                "Helper",
                Use.ON,
                new Reach(
                    Set.of(Need.TRAFFICKING),
                    Set.of("KH"),
                    Set.of(),
                    Set.of(Language.EN, Language.KM)),
                new OpeningHours(
                    ZoneId.of("Asia/Phnom_Penh"),
                    List.of(
                        new OpeningHours.Window(
                            Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                            LocalTime.of(8, 0),
                            LocalTime.of(17, 0)))),
                new DeliveryTarget.Webhook(
                    URI.create("https://helper.example.org/in"),
                    new SecretSource.Variable("HELPER_SECRET"),
                    false)));
  }

  @Test
  void aGroupAndATestAreReadToo() throws Exception {
    Problems problems = new Problems();
    List<ConfiguredPartner> partners =
        read(
            """
            partners:
              - id: group
                name: "Group"
                test: true
                languages: [en]
                needs: [fraud]
                delivery: {telegram-group: {chat: "-1001234"}}
            """,
            problems);
    assertThat(problems.all()).isEmpty();
    assertThat(partners).extracting(ConfiguredPartner::use).containsExactly(Use.TEST);
    assertThat(partners.getFirst().target())
        .isEqualTo(new DeliveryTarget.Group("telegram", "-1001234"));
  }

  @Test
  void withoutAFileThereIsNoPartner() {
    assertThat(new ConfiguredPartners(config).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: helper                      | id: Helper!              | 2  | small letters
          languages: [en, km]             | languages: [xx]          | 5  | no language of the bot
          needs: [trafficking]            | needs: [money]           | 6  | no need
          needs: [trafficking]            | needs: []                | 6  | is missing
          countries: [KH]                 | countries: [Cambodia]    | 4  | no country
          countries: [KH]                 | country: [KH]            | 4  | not known here
          zone: Asia/Phnom_Penh           | zone: Cambodia           | 8  | no such time zone
          days: [mon, sun]                | days: [weekend]          | 10 | no day
          from: "08:00"                   | from: "8 am"             | 11 | no time of the day
          https://helper                  | http://helper            | 15 | no address
          https://helper                  | ftp://helper             | 15 | no address
          secret-variable: HELPER_SECRET  | secret: abc              | 16 | not known here
          secret-variable: HELPER_SECRET  | secret-variable: whsec_x | 16 | not the name
          """)
  void namesFileLineAndRemedy(String good, String bad, int line, String expected) throws Exception {
    assertThat(GOOD).contains(good);
    Problems problems = new Problems();
    List<ConfiguredPartner> partners = read(GOOD.replace(good, bad), problems);
    assertThat(partners).isEmpty();
    assertThat(problems.all())
        .anySatisfy(
            problem -> {
              assertThat(problem.what()).contains(expected);
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.file()).isEqualTo("partners.yml");
              assertThat(problem.remedy()).isNotEmpty();
            });
  }

  @Test
  void twoPartnersMayNotShareAnId() throws Exception {
    Problems problems = new Problems();
    read(GOOD + GOOD.replace("partners:\n", ""), problems);
    assertThat(problems.all()).extracting(Problem::what).anyMatch(what -> what.contains("taken"));
  }

  @Test
  void aWrongFileStopsTheStart() throws Exception {
    read(GOOD.replace("[KH]", "[Cambodia]"), new Problems());
    assertThatThrownBy(() -> new ConfiguredPartners(config))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("partners.yml:4");
  }
}
