package org.vigil.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Says that the data folder is this process's alone. The kernel gives the lock back when the
/// process ends, in whatever way, so none is ever left over; a child does not inherit it.
final class DataLock implements AutoCloseable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @param folder exists
  /// @throws IllegalStateException if another process has it
  static DataLock take(Path folder) {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) != null) {
        return new DataLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException(
        "Another Vigil uses the data folder "
            + folder
            + ". Stop it first, or give this one a folder of its own with VIGIL_DATA; several"
            + " instances share one Redis through REDIS_URI.");
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes the folder, and those above it, for this user only.
  ///
  /// @throws IllegalStateException if that is not possible
  static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      OwnerOnly.folder(folder);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The data folder "
              + folder
              + " cannot be made or written. Give the user who runs Vigil the right to do so, or"
              + " name another folder with VIGIL_DATA.",
          e);
    }
  }
}
