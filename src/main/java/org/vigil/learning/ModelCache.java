package org.vigil.learning;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Keeps what was learnt on disk, by what it was learnt from and by the code that learnt it, so
/// that a restart does not train again. One file a model; a damaged one is made anew. Safe for
/// several processes: each reads a whole file or none.
@Singleton
public final class ModelCache {

  private static final int KIND = 0x4d4f4401;

  private final Path folder;

  /// @param data the folder of all data; the files lie in `cache` in it
  @Inject
  public ModelCache(@Value("${vigil.data}") Path data) {
    this.folder = data.resolve("cache");
  }

  /// How a model is written and read.
  ///
  /// @param name of the file
  /// @param type of the model; its package, with those that all learn with, is the code that counts
  public record Format<T>(
      String name, Class<T> type, CacheFile.Reader<T> reader, Writer<T> writer) {}

  /// Writes one model.
  @FunctionalInterface
  public interface Writer<T> {
    void write(T model, DataOutputStream out) throws IOException;
  }

  /// What was learnt from the source, or else is learnt now and kept. Blocks on the disk, or for as
  /// long as training takes; may be repeated.
  ///
  /// @param source [#source] of everything the model depends on
  public <T> T get(Format<T> format, String source, Supplier<T> train) {
    CacheFile file = new CacheFile(folder.resolve(format.name() + ".bin"), KIND);
    String made = source(Stream.of(source, CodeHash.of(format.type())));
    Optional<T> kept = file.read(made, format.reader());
    if (kept.isPresent()) {
      return kept.get();
    }
    T model = train.get();
    file.write(made, out -> format.writer().write(model, out));
    return model;
  }

  /// A name for texts in their order.
  public static String source(Stream<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Iterator<String> each = parts.iterator(); each.hasNext(); ) {
        digest.update(each.next().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
