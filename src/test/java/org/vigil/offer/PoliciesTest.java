package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read out of an offer raises a flag where it should, and quotes what raised it.
class PoliciesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "high-risk-location; waiter, starts Monday in Myawaddy; Myawaddy",
        "unrealistic-pay; chat moderator, Phnom Penh, $29,500 a month; 29,500",
        "private-messaging-only; packer, write to t.me/boss_88; t.me/boss_88",
        "suspicious-link; form at bit.ly/3abcd; bit.ly/3abcd",
        "impersonated-employer; DHL takes on sorters, mail dhl.staff@gmail.com; DHL",
        "crypto-payment; to 0x52908400098527886E0F7030069857D2E4169EE7 please;"
            + " 0x52908400098527886E0F7030069857D2E4169EE7",
        "unknown-employer; a cook is looked for; a cook is looked for",
        "no-skills-high-pay; chat staff, Phnom Penh, no experience, $900 a month; no experience",
        "no-skills-high-pay; chat staff, no experience, $900 a month; no experience",
      })
  void raisesItsFlagWithTheWordsThatShowIt(String flag, String text, String evidence) {
    assertThat(raised(text)).containsKey(flag);
    assertThat(raised(text).get(flag)).isEqualTo(evidence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "high-risk-location; waiter, starts Monday in Leeds",
        "unrealistic-pay; chat moderator, Phnom Penh, $350 a month",
        "unrealistic-pay; pilot, Blue Wing Airways Co., Ltd, Phnom Penh, $29,500 a month",
        "private-messaging-only; packer at Sunrise Bakery, or write to t.me/boss_88",
        "private-messaging-only; packer, t.me/boss_88 or jobs@sunrise.example",
        "suspicious-link; form at dhl.com/careers",
        "impersonated-employer; DHL takes on sorters, mail work@dhl.com",
        "crypto-payment; flat 0x52, second floor",
        "unknown-employer; a cook is looked for, apply at chef@sunrise-hotel.example",
        "no-skills-high-pay; waiter, Phnom Penh, no experience, $250 a month",
      })
  void leavesOthersAlone(String flag, String text) {
    assertThat(raised(text)).doesNotContainKey(flag);
  }

  private static java.util.Map<String, String> raised(String text) {
    java.util.Map<String, String> raised = new java.util.TreeMap<>();
    ProjectOffers.SIGNALS
        .look(text)
        .raised()
        .forEach((flag, span) -> raised.put(flag, span.of(text, 80).strip()));
    return raised;
  }
}
