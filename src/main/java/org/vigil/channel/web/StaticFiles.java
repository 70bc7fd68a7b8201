package org.vigil.channel.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The page's files from `/web` on the class path. A file's address holds a hash of its bytes, so a
/// browser may keep it for ever and still gets the next version at once.
@Singleton
final class StaticFiles {
  private static final int HASH_BYTES = 6;

  private final Map<String, StaticFile> byName =
      List.of(
              load("page", "js", "text/javascript"),
              load("page", "css", "text/css"),
              load("icon", "svg", "image/svg+xml"))
          .stream()
          .collect(Collectors.toUnmodifiableMap(StaticFile::name, Function.identity()));

  /// A file by its name with the hash.
  Optional<StaticFile> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The address of the file of a type, such as `js`.
  String address(String type) {
    return byName.values().stream()
        .filter(file -> file.name().endsWith("." + type))
        .map(file -> "/web/" + file.name())
        .findFirst()
        .orElseThrow();
  }

  /// A text from `/web`.
  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static StaticFile load(String base, String type, String mediaType) {
    byte[] bytes = bytes(base + "." + type);
    return new StaticFile(base + "-" + hash(bytes) + "." + type, mediaType, bytes);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no file /web/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot compute SHA-256", e);
    }
  }

  /// A file as it is served.
  ///
  /// @param name with a hash of the bytes
  @SuppressWarnings("ArrayRecordComponent") // Never compared; nobody changes the bytes.
  record StaticFile(String name, String mediaType, byte[] bytes) {}
}
