package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.hotline.ConfiguredPartner.Use;
import org.vigil.hotline.delivery.DeliveryTarget;
import org.vigil.language.Language;

class ConfiguredPartnersTest {
  /// A Monday, 10:00 in Phnom Penh.
  private static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");

  private static final OpeningHours MONDAYS =
      new OpeningHours(
          ZoneId.of("Asia/Phnom_Penh"),
          List.of(
              new OpeningHours.Window(
                  Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(17, 0))));

  private static ConfiguredPartner partner(
      String id, Use use, Set<String> countries, Set<String> nationalities, OpeningHours hours) {
    return new ConfiguredPartner(
        id,
        id,
        use,
        new Reach(EnumSet.of(Need.TRAFFICKING), countries, nationalities, Set.of(Language.EN)),
        hours,
        new DeliveryTarget.Group("telegram", "-1"));
  }

  private static Call call(@Nullable String country, @Nullable String nationality) {
    return new Call(Need.TRAFFICKING, true, country, nationality, Language.EN);
  }

  private static List<String> route(ConfiguredPartners partners, Call call, Instant now) {
    return partners.route(call, now).stream().map(Partner::id).toList();
  }

  private final ConfiguredPartners partners =
      new ConfiguredPartners(
          List.of(
              partner("test", Use.TEST, Set.of("KH"), Set.of("IN"), OpeningHours.ALWAYS),
              partner("off", Use.OFF, Set.of(), Set.of(), OpeningHours.ALWAYS),
              partner("any", Use.ON, Set.of(), Set.of(), OpeningHours.ALWAYS),
              partner("kh", Use.ON, Set.of("KH"), Set.of(), OpeningHours.ALWAYS),
              partner("kh-in", Use.ON, Set.of("KH"), Set.of("IN"), MONDAYS)));

  @Test
  void theClosestComesFirstAndTestsLast() {
    assertThat(route(partners, call("KH", "IN"), MONDAY))
        .containsExactly("kh-in", "kh", "any", "test");
  }

  @Test
  void whoReadsNowComesBeforeWhoIsClosed() {
    Instant night = MONDAY.plusSeconds(12 * 3600);
    assertThat(route(partners, call("KH", "IN"), night))
        .containsExactly("kh", "any", "kh-in", "test");
    assertThat(partners.route(call("KH", "IN"), night))
        .filteredOn(partner -> !partner.open())
        .extracting(Partner::id)
        .containsExactly("kh-in");
  }

  @Test
  void whatIsKnownToBeElsewhereIsNotTaken() {
    assertThat(route(partners, call("TH", "IN"), MONDAY)).containsExactly("any");
    assertThat(route(partners, call("KH", "PH"), MONDAY)).containsExactly("kh", "any");
  }

  @Test
  void whatIsNotKnownRulesNobodyOut() {
    assertThat(route(partners, call(null, null), MONDAY))
        .containsExactly("any", "kh", "kh-in", "test");
  }

  @Test
  void anotherNeedOrLanguageIsNotTaken() {
    assertThat(partners.route(new Call(Need.FRAUD, false, "KH", null, Language.EN), MONDAY))
        .isEmpty();
    assertThat(partners.route(new Call(Need.TRAFFICKING, true, "KH", null, Language.TH), MONDAY))
        .isEmpty();
  }

  @Test
  void whoAskedForNothingMoreGetsNothing() {
    partners.disabled(Set.of("kh-in", "kh"));
    assertThat(route(partners, call("KH", "IN"), MONDAY)).containsExactly("any", "test");
    partners.disabled(Set.of());
    assertThat(route(partners, call("KH", "IN"), MONDAY)).contains("kh-in");
  }

  @Test
  void withoutPartnersNobodyIsOffered() {
    assertThat(new ConfiguredPartners(List.of()).route(call("KH", "IN"), MONDAY)).isEmpty();
  }
}
