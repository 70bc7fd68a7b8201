package org.vigil.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.language.Language;
import org.vigil.picture.PictureText.Nothing;
import org.vigil.picture.PictureText.Read;
import org.vigil.picture.PictureText.Why;

/// Without the program Tesseract; with it, see `TesseractTest`.
class PictureReaderTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void readsAllCodesOfAPictureWithoutAnyProgram() {
    BufferedImage picture = TestPictures.blank(1000, 500);
    TestPictures.draw(picture, "https://example.com/join?x=1", 50, 100);
    TestPictures.draw(picture, "https://example.org/other", 600, 100);
    PictureText text = reader("no-such-program-here").read(TestPictures.png(picture), Language.EN);
    assertThat(((Read) text).codes())
        .containsExactlyInAnyOrder("https://example.com/join?x=1", "https://example.org/other");
    assertThat(((Read) text).all()).startsWith("https://example.");
  }

  @Test
  void saysWhyNothingWasRead() {
    assertThat(read(new byte[0])).isEqualTo(new Nothing(Why.NOT_A_PICTURE));
    assertThat(read("%PDF-1.7 not a picture".getBytes())).isEqualTo(new Nothing(Why.NOT_A_PICTURE));
    assertThat(read(new byte[50_000_000])).isEqualTo(new Nothing(Why.TOO_LARGE));
    assertThat(read(TestPictures.claiming(100_000, 100_000))).isEqualTo(new Nothing(Why.TOO_LARGE));
    assertThat(read(TestPictures.claiming(100, 100))).isEqualTo(new Nothing(Why.NOT_A_PICTURE));
    assertThat(read(TestPictures.offer("en"))).isEqualTo(new Nothing(Why.NO_READER));
    assertThat(meters.counter("vigil.picture.read", "outcome", "too_large").count()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"exec sleep 600, BUSY", "exit 1, NO_WORDS", "exec yes, BUSY"})
  void livesWithAProgramThatHangsFailsOrPrintsForEver(String does, Why why, @TempDir Path folder)
      throws IOException {
    Path program = folder.resolve("program");
    Files.writeString(
        program, "#!/bin/sh\n[ \"$1\" = --list-langs ] && echo eng && exit\n" + does + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    assertThat(reader(program.toString()).read(TestPictures.offer("en"), Language.EN))
        .isEqualTo(new Nothing(why));
  }

  @Test
  void keepsWordsOutOfWhatIsPrinted() {
    assertThat(new Read("words", List.of("code")).toString()).doesNotContain("words", "code");
  }

  private PictureText read(byte[] file) {
    return reader("no-such-program-here").read(file, Language.EN);
  }

  private PictureReader reader(String program) {
    PictureSettings settings = new PictureSettings(program, Duration.ofSeconds(1), 1);
    return new PictureReader(new Tesseract(settings), settings, meters);
  }
}
