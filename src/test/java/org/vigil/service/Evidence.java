package org.vigil.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a service left behind, by place, and the search for words in it, however they are written
/// there: as they are, as Java or JSON escapes them, in UTF-16, percent-encoded, hexadecimal or
/// base64.
final class Evidence {
  /// A char for each byte.
  private final Map<String, String> places = new TreeMap<>();

  /// Adds to what is known of a place.
  Evidence with(String place, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    places.merge(place, text.toLowerCase(Locale.ROOT), (old, more) -> old + "\n" + more);
    return this;
  }

  Evidence with(String place, String text) {
    return with(place, text.getBytes(StandardCharsets.UTF_8));
  }

  Evidence with(Evidence other) {
    other.places.forEach((place, text) -> places.merge(place, text, String::concat));
    return this;
  }

  /// Adds every file below a folder, its name as well.
  Evidence withFiles(String place, Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        with(place, folder.relativize(file).toString()).with(place, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// The places that hold any of the words, with the words.
  Set<String> of(Collection<String> words) {
    Set<String> found = new TreeSet<>();
    for (String word : words) {
      for (String form : forms(word)) {
        places.forEach(
            (place, text) -> {
              if (text.contains(form)) {
                found.add(place + ": " + word);
              }
            });
      }
    }
    return found;
  }

  Set<String> places() {
    return places.keySet();
  }

  private static Set<String> forms(String word) {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(new String(utf8, StandardCharsets.ISO_8859_1));
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      forms.add(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1));
    }
    forms.add(URLEncoder.encode(word, StandardCharsets.UTF_8));
    forms.add(URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20"));
    forms.add(HexFormat.of().formatHex(utf8));
    StringBuilder escaped = new StringBuilder();
    word.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));
    forms.add(escaped.toString());
    forms.addAll(base64(utf8));
    Set<String> lower = new LinkedHashSet<>();
    forms.forEach(form -> lower.add(form.toLowerCase(Locale.ROOT)));
    return lower;
  }

  /// The characters that stand for these bytes alone, for each of the three places within a group
  /// at which they may begin.
  private static List<String> base64(byte[] bytes) {
    List<String> forms = new ArrayList<>();
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      for (int before = 0; before < 3; before++) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String all = encoder.withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        forms.add(all.substring(first, shifted.length * 8 / 6));
      }
    }
    return forms;
  }
}
