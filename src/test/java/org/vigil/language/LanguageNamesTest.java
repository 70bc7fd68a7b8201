package org.vigil.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "km; speak khmer",
        "km; ភាសាខ្មែរ",
        "km; និយាយខ្មែរ",
        "vi; tiếng việt",
        "id; pakai bahasa indonesia",
        "ms; Bahasa Melayu!",
        "en; English please",
        "en; bahasa inggris",
        "zh; 说中文",
        "th; ภาษาไทย",
        "fil; tagalog po",
        "hi; हिंदी में बोलो",
        "bn; বাংলা",
        "my; မြန်မာလို",
        "sw; ongea kiswahili",
      })
  void knowsTheLanguageAskedFor(String tag, String text) {
    assertThat(LanguageNames.named(text)).isEqualTo(Language.of(tag));
  }

  @ParameterizedTest
  @EnumSource
  void knowsEachLanguageByItsOwnName(Language language) {
    assertThat(LanguageNames.named(language.endonym())).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "please", "i love thai food", "job in vietnam", "bahasa", "ok", "..."})
  void leavesOtherMessagesAlone(String text) {
    assertThat(LanguageNames.named(text)).isEmpty();
  }

  @Test
  void aLongMessageIsNoWish() {
    assertThat(LanguageNames.named("khmer " + "please ".repeat(20))).isEmpty();
  }
}
