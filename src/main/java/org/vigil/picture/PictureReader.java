package org.vigil.picture;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vigil.language.Language;
import org.vigil.picture.PictureText.Nothing;
import org.vigil.picture.PictureText.Read;
import org.vigil.picture.PictureText.Why;

/// Reads the words and QR codes of a picture. Nothing of it is kept, and no link in it is followed.
@Singleton
public final class PictureReader {
  /// Bytes of a picture that are taken; more is refused.
  public static final int MOST_BYTES = 5_000_000;

  private final Tesseract tesseract;
  private final PictureSettings settings;
  private final Semaphore free;
  private final MeterRegistry meters;

  PictureReader(Tesseract tesseract, PictureSettings settings, MeterRegistry meters) {
    this.tesseract = tesseract;
    this.settings = settings;
    this.free = new Semaphore(settings.atOnce());
    this.meters = meters;
  }

  /// Blocks for at most twice `vigil.picture.timeout`; may be repeated.
  ///
  /// @param file PNG, JPEG, GIF or BMP; untrusted
  /// @param hint the language that the person uses
  public PictureText read(byte[] file, Language hint) {
    PictureText text = file.length > MOST_BYTES ? new Nothing(Why.TOO_LARGE) : inTurn(file, hint);
    String outcome =
        switch (text) {
          case Read _ -> "read";
          case Nothing nothing -> nothing.why().name().toLowerCase(Locale.ROOT);
        };
    meters.counter("vigil.picture.read", "outcome", outcome).increment();
    return text;
  }

  private PictureText inTurn(byte[] file, Language hint) {
    try {
      if (!free.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        return new Nothing(Why.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Nothing(Why.BUSY);
    }
    try {
      return decoded(Raster.decode(file), hint);
    } catch (Raster.TooLargeException e) {
      return new Nothing(Why.TOO_LARGE);
    } catch (IOException e) {
      return new Nothing(Why.NOT_A_PICTURE);
    } finally {
      free.release();
    }
  }

  private PictureText decoded(Raster picture, Language hint) {
    List<String> codes = QrCodes.in(picture);
    String words = "";
    Why why = tesseract.installed() ? Why.NO_WORDS : Why.NO_READER;
    try {
      words = tesseract.installed() ? tesseract.words(picture, hint) : "";
    } catch (Tesseract.TooLongException e) {
      why = Why.BUSY;
    }
    return words.isEmpty() && codes.isEmpty() ? new Nothing(why) : new Read(words, codes);
  }
}
