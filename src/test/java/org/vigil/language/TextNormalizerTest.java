package org.vigil.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {

  private final TextNormalizer normalizer = new TextNormalizer();

  @ParameterizedTest
  @CsvSource({
    "PASSport, passport",
    "pass\u200bpo\u2060rt, passport",
    "\u202epassport\u202c, passport",
    "ｐａｓｓｐｏｒｔ, passport",
    "𝐩𝐚𝐬𝐬𝐩𝐨𝐫𝐭, passport",
    "раѕѕрοrt, passport",
    "ᴘᴀꜱꜱᴘᴏʀᴛ, passport",
    "КАМВОDІА, kambodia",
    "៥០០ ០៩, 500 09",
    "๕๐, 50",
    "ក ្រ ុម, ក្រុម",
    "क ि र, कि र",
  })
  void bringsTheFormsOfAWordTogether(String written, String plain) {
    assertThat(normalizer.normalize(written).plain()).isEqualTo(plain);
  }

  @Test
  void bringsSpellingsOfKhmerTogetherThatLookTheSame() {
    // Subscript da and ta; the two "oy"; the vowel oo in two parts; subscript ro before another.
    assertThat(plain("បណ្ដោយឲ្យ")).isEqualTo(plain("បណ្តោយឱ្យ"));
    assertThat(plain("ក\u17c1\u17b6ះ")).isEqualTo(plain("ក\u17c4ះ"));
    assertThat(plain("ស\u17d2\u179a\u17d2\u178fី")).isEqualTo(plain("ស\u17d2\u178f\u17d2\u179aី"));
  }

  @Test
  void keepsTheMarksOfScriptsThatSpellWithThem() {
    assertThat(plain("ลิงก์ที่นี่")).isEqualTo("ลิงก์ที่นี่");
    assertThat(plain("भर्ती")).isEqualTo("भर्ती");
  }

  @Test
  void readsNumbersAsNumbersAndAlsoAsLetters() {
    Normalized text = normalizer.normalize("p4ssp0rt 500usd");
    assertThat(text.readings()).extracting(Reading::text).contains("passportsoousd");
    assertThat(text.readings().getFirst().text()).isEqualTo("p4ssp0rt500usd");
  }

  @Test
  void knowsTheWayBackToTheTextAsWritten() {
    String written = "give me your раѕѕ\u200bport now";
    Normalized text = normalizer.normalize(written);
    int at = text.plain().indexOf("passport");
    assertThat(text.original(at, at + 8).of(written, 80)).isEqualTo("раѕѕ\u200bport");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyPositionMapsInsideTheText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String written = AnyText.next(random, 60);
      Normalized text = normalizer.normalize(written);
      int n = text.plain().length();
      int last = 0;
      for (int i = 0; i < n; i++) {
        Span span = text.original(i, i + 1);
        assertThat(span.to()).isLessThanOrEqualTo(written.length());
        assertThat(span.to()).isGreaterThan(span.from());
        assertThat(span.to()).isGreaterThanOrEqualTo(last);
        last = span.from();
      }
      for (Reading reading : text.readings()) {
        for (int i = 0; i < reading.length(); i++) {
          assertThat(reading.span(i, i + 1).to()).isBetween(1, written.length());
        }
      }
    }
  }

  @Test
  void growsWithTheTextAndNotWithItsSquare() {
    // A long run of marks in the wrong order is the worst input for canonical ordering.
    String marks = "\u0315\u0300\u05ae\u0300b".repeat(800);
    Normalized text = normalizer.normalize("a" + marks);
    assertThat(text.plain().length()).isLessThan(marks.length() * 2);
  }

  @Test
  void anEmptyTextIsFine() {
    assertThat(plain("")).isEmpty();
    assertThat(plain("\u200b\u200b")).isEmpty();
  }

  private String plain(String text) {
    return normalizer.normalize(text).plain();
  }
}
