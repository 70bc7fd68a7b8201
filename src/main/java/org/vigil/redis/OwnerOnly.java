package org.vigil.redis;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that no other user of the machine can read.
final class OwnerOnly {
  private OwnerOnly() {}

  static void folder(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE));
  }

  /// Replaces a file as a whole; it never is readable by others, not even for a moment.
  static void write(Path file, String text) throws IOException {
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            file.getFileName().toString(),
            ".new",
            PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE)));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Puts a program into place as a whole.
  static void program(Path from, Path file) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(fresh, Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
