package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "Cambodia, KH",
    "i am in thailand., TH",
    "កម្ពុជា, KH",
    "ထိုင်း, TH",
    "柬埔寨, KH",
    "Việt Nam, VN",
    "burma, MM",
    "MM, MM",
    "UK, GB"
  })
  void aCountryIsKnownByItsNameInOurLanguagesAndByItsCode(String text, String code) {
    assertThat(Countries.named(text)).contains(code);
  }

  @Test
  void aWordIsNotTakenForACode() {
    assertThat(Countries.named("my")).isEmpty();
    assertThat(Countries.named("in")).isEmpty();
    assertThat(Countries.named("I was in Cambodia last year")).isEmpty();
  }
}
