package org.vigil.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// The file that holds the keys, readable by its owner alone.
final class KeyFile {
  private static final Set<PosixFilePermission> FORBIDDEN =
      EnumSet.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private KeyFile() {}

  /// @param data the folder of the data that the keys protect
  /// @throws IllegalStateException if the file lies inside `data`, may be read by others, cannot be
  ///     read, or is damaged; the message says what to do
  static KeyRing read(Path file, Path data) {
    try {
      Path real = file.toRealPath();
      Path place = file.toAbsolutePath().normalize();
      Path dataPlace = data.toAbsolutePath().normalize();
      if (place.startsWith(dataPlace)
          || (Files.exists(data) && real.startsWith(data.toRealPath()))) {
        throw new IllegalStateException(
            "The key file "
                + file
                + " lies inside VIGIL_DATA, where whoever copies the data has the keys too. Move it"
                + " elsewhere, best to another disk, and set VIGIL_KEYS to it.");
      }
      if (posix(real) && openToOthers(real)) {
        throw new IllegalStateException(
            "The key file "
                + file
                + " may be read or changed by other users. Run: chmod 600 "
                + file
                + " (and make new keys if somebody may have read it).");
      }
      return KeyDocument.read(Files.readAllBytes(real));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The key file "
              + file
              + " cannot be used: "
              + e.getMessage()
              + ". Put a copy of it back.",
          e);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The key file "
              + file
              + " cannot be read. Check that it exists and belongs to this user.",
          e);
    }
  }

  /// Writes fresh keys durably; a file that is there already stays as it is.
  ///
  /// @return whether the file was made
  /// @throws UncheckedIOException if it cannot be written
  static boolean create(Path file, KeyRing keys) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    try {
      Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
      if (Files.exists(file)) {
        return false;
      }
      Path fresh = Files.createTempFile(folder, "keys", ".new", ownerOnly(folder, "rw-------"));
      try {
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
          ByteBuffer bytes = ByteBuffer.wrap(KeyDocument.write(keys));
          while (bytes.hasRemaining()) {
            out.write(bytes);
          }
          out.force(true);
        }
        // A link, unlike a move, fails if another process was faster.
        Files.createLink(file, fresh);
      } finally {
        Files.deleteIfExists(fresh);
      }
      try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean openToOthers(Path file) throws IOException {
    return Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains);
  }

  private static FileAttribute<?>[] ownerOnly(Path folder, String permissions) {
    return posix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && FileSystems.getDefault().equals(path.getFileSystem());
  }
}
