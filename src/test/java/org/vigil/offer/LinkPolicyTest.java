package org.vigil.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPolicyTest {

  private final LinkPolicy policy =
      new LinkPolicy(LinkLists.load(ProjectOffers.CONTENT, ProjectOffers.PROBLEMS));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bit.ly/abc",
        "hxxps://tinyurl[.]com/x1",
        "http://185.14.22.9/apply",
        "https://xn--pple-43d.com",
        "https://g00gle-work.com",
        "https://hiring.example/form.apk",
        "https://samsung-jobs.com/apply",
        "https://gооgle.com",
      })
  void suspectsWhatHidesOrImitates(String link) {
    assertThat(policy.suspicious(ProjectOffers.read("see " + link))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.dhl.com/careers",
        "https://sunrise-bakery.example.com",
        "https://jobs.gov.kh/list?page=2",
        "no link at all",
      })
  void leavesOrdinaryAddressesAlone(String link) {
    assertThat(policy.suspicious(ProjectOffers.read("see " + link))).isEmpty();
  }
}
