package org.vigil.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; is this job offer real",
        "en; they took my passport",
        "km; ជួយខ្ញុំផង",
        "km; HR ប្រាប់ថា free visa មែនទេ",
        "th; ช่วยด้วย",
        "zh; 这个工作是真的吗",
        "my; ကူညီပါ",
        "hi; मदद करो",
        "bn; সাহায্য করুন",
        "vi; việc này có thật không",
        "id; apakah lowongan ini aman, saya tidak yakin",
        "ms; adakah jawatan kosong ini betul, saya tak pasti",
        "fil; totoo po ba ang trabaho na ito",
        "sw; naomba msaada, nataka kazi hapa",
        "ms; pejabat itu tutup kerana cuti",
        "id; kantor itu tutup karena libur",
        "ms; wang saya hilang, macam mana nak lapor polis",
        "id; uang saya hilang, gimana lapor ke polisi",
        "fil; nagpapadala sila ng pera sa pamilya",
        "sw; wanawake wengi walikuwa wanasubiri nje",
        "vi; Tôi bị lừa mất tiền",
        "vi; toi khong biet phai lam gi",
      })
  void knows(String tag, String text) {
    assertThat(detector.detect(text)).isEqualTo(Language.of(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "😀😀", "Sihanoukville", "работа", "ok"})
  void doesNotGuess(String text) {
    assertThat(detector.detect(text)).isEmpty();
  }

  @Test
  void longTextsAreFine() {
    assertThat(detector.detect("ជួយ ".repeat(2000))).contains(Language.KM);
  }
}
