package org.vigil.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.language.Language;
import org.vigil.picture.PictureText.Nothing;
import org.vigil.picture.PictureText.Read;
import org.vigil.picture.PictureText.Why;

/// With the program Tesseract and its models for Khmer and Thai.
class TesseractTest {
  private final PictureSettings settings =
      new PictureSettings("tesseract", Duration.ofMinutes(1), 1);
  private final Tesseract tesseract = new Tesseract(settings);
  private final PictureReader reader =
      new PictureReader(tesseract, settings, new SimpleMeterRegistry());

  @BeforeEach
  void needsTheProgram() {
    Assumptions.assumeTrue(
        tesseract.has("khm", "tha", "eng"),
        "needs the program tesseract with the models eng, khm and tha");
  }

  @ParameterizedTest
  @CsvSource({
    "en, EN, We pay your flight and visa",
    "en, KM, We pay your flight and visa",
    "km, KM, មិនត្រូវការបទពិសោធន៍",
    "km, EN, មិនត្រូវការបទពិសោធន៍",
    "th, TH, ไม่ต้องมีประสบการณ์",
    "th, VI, ไม่ต้องมีประสบการณ์"
  })
  void readsAScreenshotWhateverLanguageThePersonUses(String offer, Language person, String words) {
    PictureText text = reader.read(TestPictures.offer(offer), person);
    assertThat(text).isInstanceOf(Read.class);
    assertThat(((Read) text).words()).contains(words);
  }

  @Test
  void findsNoWordsWhereThereAreNone() {
    assertThat(reader.read(TestPictures.png(TestPictures.blank(900, 900)), Language.EN))
        .isEqualTo(new Nothing(Why.NO_WORDS));
  }
}
