package org.vigil.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file that only spares time: written beside and moved into place, so that a reader sees the
/// old or the new one; a file that is cut, altered or of another kind counts as none.
public final class CacheFile {

  private static final Logger LOG = LoggerFactory.getLogger(CacheFile.class);
  private static final int HEAD = Integer.BYTES + Long.BYTES;

  private final Path file;
  private final int kind;

  /// @param kind number of what is in it and of its format
  public CacheFile(Path file, int kind) {
    this.file = file;
    this.kind = kind;
  }

  /// Reads what [Writer] wrote.
  @FunctionalInterface
  public interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /// Writes what [Reader] reads.
  @FunctionalInterface
  public interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /// Empty if there is nothing usable, or it was made from something else. Blocks on the disk.
  ///
  /// @param source names what the content was made from
  public <T> Optional<T> read(String source, Reader<T> reader) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer head = ByteBuffer.wrap(bytes);
      if (bytes.length < HEAD || head.getInt() != kind || head.getLong() != sum(bytes)) {
        throw new IOException("not what was written");
      }
      DataInputStream in =
          new DataInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD));
      return in.readUTF().equals(source) ? Optional.of(reader.read(in)) : Optional.empty();
    } catch (IOException e) {
      LOG.warn("a cached file is damaged or cannot be read; it is made anew");
      return Optional.empty();
    }
  }

  /// A disk that cannot be written costs time at the next start, nothing else. Blocks.
  public void write(String source, Writer writer) {
    try {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.write(new byte[HEAD]);
      DataOutputStream out = new DataOutputStream(body);
      out.writeUTF(source);
      writer.write(out);
      byte[] bytes = body.toByteArray();
      ByteBuffer.wrap(bytes).putInt(kind).putLong(sum(bytes));
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "cache", ".new");
      try {
        Files.write(fresh, bytes);
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      LOG.warn("a cached file could not be written; the next start makes it anew");
    }
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, HEAD, bytes.length - HEAD);
    return sum.getValue();
  }
}
