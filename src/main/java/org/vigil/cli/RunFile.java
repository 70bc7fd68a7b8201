package org.vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `VIGIL_DATA/run.json`: how commands on this machine reach the service that runs on these data.
/// Only its owner can read it: who has the token may act on the service.
@Singleton
final class RunFile {
  private static final String NAME = "run.json";

  private final Path file;
  private volatile @Nullable String token;

  RunFile(@Value("${vigil.data}") Path data) {
    this.file = data.resolve(NAME);
  }

  /// Where a running service is.
  ///
  /// @param port of its HTTP server
  /// @param token to be shown with each request
  @Serdeable
  record Run(int port, String token) {

    /// Without the token.
    @Override
    public String toString() {
      return "Run[" + port + "]";
    }
  }

  /// Writes a fresh token. Blocks; replaces what a service left that was killed.
  void write(int port) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = Files.createTempFile(folder, NAME, ".new", ownerOnly());
      Files.write(draft, ObjectMapper.getDefault().writeValueAsBytes(new Run(port, fresh)));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    token = fresh;
  }

  /// Takes the file away: the service stops.
  void delete() {
    token = null;
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a request came with the token of this service. In constant time.
  boolean shows(String claimed) {
    String mine = token;
    return mine != null && MessageDigest.isEqual(mine.getBytes(UTF_8), claimed.getBytes(UTF_8));
  }

  /// The service that runs on these data; empty if none was started, or it stopped.
  ///
  /// @throws IllegalStateException if the file cannot be read; the message says what to do
  Optional<Run> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ObjectMapper.getDefault().readValue(Files.readAllBytes(file), Run.class));
    } catch (IOException e) {
      throw new IllegalStateException(
          "The file "
              + file
              + " cannot be read. Run this command as the user that runs the service.",
          e);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
