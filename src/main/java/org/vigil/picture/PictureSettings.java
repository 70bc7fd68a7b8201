package org.vigil.picture;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How pictures are read.
///
/// @param tesseract the program that reads words: a name on the PATH or a path; without it only QR
///     codes are read
/// @param timeout what reading the words of one picture may take
/// @param atOnce pictures that are read at the same time; each takes one core
@ConfigurationProperties("vigil.picture")
record PictureSettings(
    @Bindable(defaultValue = "tesseract") String tesseract,
    @Bindable(defaultValue = "6s") Duration timeout,
    @Bindable(defaultValue = "2") int atOnce) {
  PictureSettings {
    if (tesseract.isBlank()) {
      throw new IllegalArgumentException("vigil.picture.tesseract must name a program");
    }
    if (timeout.toMillis() < 100) {
      throw new IllegalArgumentException("vigil.picture.timeout must be at least 100ms");
    }
    if (atOnce < 1) {
      throw new IllegalArgumentException("vigil.picture.at-once must be at least 1");
    }
  }
}
