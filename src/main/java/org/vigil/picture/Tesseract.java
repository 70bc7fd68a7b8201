package org.vigil.picture;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.language.Language;

/// The program Tesseract, run anew for each picture: a picture that breaks it breaks nothing else,
/// and one that takes too long can be ended. It sees the picture's pixels only, never the file.
@Singleton
class Tesseract {
  private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);
  private static final int MOST_OUTPUT = 1 << 20;
  /// One column of text, as on a phone; a threshold that follows light and dark bubbles.
  private static final List<String> OPTIONS =
      List.of("--psm", "4", "-c", "thresholding_method=2", "tsv");

  /// Some lines of a screenshot: enough to tell its script.
  private static final int PROBE_ROWS = 240;

  private static final Duration LISTING = Duration.ofSeconds(5);

  private final PictureSettings settings;
  private volatile @Nullable Set<String> models;

  Tesseract(PictureSettings settings) {
    this.settings = settings;
  }

  /// Whether any model is installed; looks once.
  boolean installed() {
    return !models().isEmpty();
  }

  /// Whether all of these models are installed.
  boolean has(String... wanted) {
    return models().containsAll(List.of(wanted));
  }

  /// The words of a picture; empty if there are none.
  ///
  /// @param language the person's: its script is tried first
  /// @throws TooLongException if it takes longer than the settings allow
  String words(Raster picture, Language language) throws TooLongException {
    long end = System.nanoTime() + settings.timeout().toNanos();
    Script first = Script.of(language);
    Reading reading = read(picture, first, language, end);
    if (reading.sure()) {
      return reading.words();
    }
    Script other = likeliest(picture.busiest(PROBE_ROWS), first, language, end);
    Reading again = other == first ? reading : read(picture, other, language, end);
    return again.confidence() > reading.confidence() ? again.words() : reading.words();
  }

  /// The script in which a strip of the picture reads best.
  private Script likeliest(Raster strip, Script first, Language language, long end)
      throws TooLongException {
    Script best = first;
    double confidence = 0;
    for (Script script : Script.values()) {
      Reading reading = read(strip, script, language, end);
      if (reading.confidence() > confidence) {
        best = script;
        confidence = reading.confidence();
      }
    }
    return best;
  }

  private Reading read(Raster picture, Script script, Language language, long end)
      throws TooLongException {
    String models = script.models(language, models());
    return models.isEmpty()
        ? Reading.NOTHING
        : run(
                Stream.concat(
                        Stream.of(settings.tesseract(), "stdin", "stdout", "-l", models),
                        OPTIONS.stream())
                    .toList(),
                pgm(picture),
                end)
            .map(Reading::of)
            .orElse(Reading.NOTHING);
  }

  private Set<String> models() {
    Set<String> known = models;
    if (known == null) {
      known = listed();
      models = known;
    }
    return known;
  }

  private Set<String> listed() {
    try {
      long end = System.nanoTime() + LISTING.toNanos();
      return run(List.of(settings.tesseract(), "--list-langs"), new byte[0], end).stream()
          .flatMap(String::lines)
          .filter(line -> line.matches("[a-z_]+"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (TooLongException e) {
      LOG.warn("the program that reads pictures does not answer; pictures are not read");
      return Set.of();
    }
  }

  /// What the program prints; empty if it is not there or fails.
  private static Optional<String> run(List<String> command, byte[] input, long end)
      throws TooLongException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return Optional.empty();
    }
    // Ending the process ends the reads and writes below.
    Thread watch = Thread.startVirtualThread(() -> endAt(process, end));
    Thread feed = Thread.startVirtualThread(() -> feed(process, input));
    try (InputStream out = process.getInputStream()) {
      byte[] printed = out.readNBytes(MOST_OUTPUT);
      int status = process.waitFor();
      if (System.nanoTime() - end >= 0) {
        throw new TooLongException();
      }
      return status == 0
          ? Optional.of(new String(printed, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooLongException();
    } finally {
      process.destroyForcibly();
      watch.interrupt();
      feed.interrupt();
    }
  }

  private static void endAt(Process process, long end) {
    try {
      if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      // It has ended.
      Thread.currentThread().interrupt();
    }
  }

  private static void feed(Process process, byte[] input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException e) {
      // It ended without reading everything; what it printed says why.
      LOG.debug("the program that reads pictures stopped listening");
    }
  }

  /// The simplest of formats, portable grey map.
  private static byte[] pgm(Raster picture) {
    byte[] head =
        "P5\n%d %d\n255\n"
            .formatted(picture.width(), picture.height())
            .getBytes(StandardCharsets.US_ASCII);
    byte[] file = new byte[head.length + picture.grey().length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(picture.grey(), 0, file, head.length, picture.grey().length);
    return file;
  }

  /// The picture takes longer than is allowed.
  static final class TooLongException extends Exception {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("a picture took too long");
    }
  }
}
