package org.vigil.knowledge.embedding;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.vigil.learning.CacheFile;
import org.vigil.learning.Numbers;

/// Embeds with an ONNX model that is loaded when a text is met for the first time. Vectors of
/// phrasings are kept in one file a model, by a hash of the text; vectors of questions only in
/// memory, the last [#RECENT] of them, for what people write must not reach the disk.
@Singleton
final class CachingEmbedder implements Embedder {

  private static final int RECENT = 1000;
  private static final int MOST_KEPT = 50_000;
  private static final int KIND = 0x56454301;
  private static final String BUNDLED = "all-minilm-l6-v2-q-1.20";

  private final EmbeddingSettings settings;
  private final Path folder;
  private final ReentrantLock loading = new ReentrantLock();
  private final Map<String, Meaning> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>(RECENT, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Meaning> eldest) {
              return size() > RECENT;
            }
          });
  private volatile @Nullable OnnxModel loaded;

  @Inject
  CachingEmbedder(EmbeddingSettings settings, @Value("${vigil.data}") Path data) {
    this.settings = settings;
    this.folder = data.resolve("cache");
  }

  @Override
  public String model() {
    if (settings.bundled()) {
      return BUNDLED;
    }
    try {
      Path model = Path.of(settings.model());
      Path tokenizer = Path.of(settings.tokenizer());
      return hash(
          String.join(
              " ",
              model.toAbsolutePath().toString(),
              Long.toString(Files.size(model)),
              Files.getLastModifiedTime(model).toString(),
              Files.getLastModifiedTime(tokenizer).toString(),
              Boolean.toString(settings.multilingual())));
    } catch (IOException e) {
      throw new IllegalStateException("vigil.embedding.model cannot be read any more", e);
    }
  }

  @Override
  public Meaning embed(String text) {
    Meaning known = recent.get(text);
    if (known == null) {
      known = onnx().embed(text);
      recent.put(text, known);
    }
    return known;
  }

  @Override
  public List<Meaning> embedAll(Collection<String> texts) {
    CacheFile file = new CacheFile(folder.resolve("vectors-" + model() + ".bin"), KIND);
    Map<String, Meaning> kept = file.read(model(), CachingEmbedder::read).orElseGet(TreeMap::new);
    Map<String, Meaning> all = new TreeMap<>();
    List<Meaning> meanings = new ArrayList<>(texts.size());
    int fresh = 0;
    for (String text : texts) {
      String key = hash(text);
      Meaning meaning = all.containsKey(key) ? all.get(key) : kept.get(key);
      if (meaning == null) {
        meaning = onnx().embed(text);
        fresh++;
      }
      all.put(key, meaning);
      meanings.add(meaning);
    }
    if (fresh > 0) {
      if (kept.size() < MOST_KEPT) {
        // What is not asked for now may be again, when a volunteer takes a change back.
        kept.forEach(all::putIfAbsent);
      }
      file.write(model(), out -> write(all, out));
    }
    return meanings;
  }

  private OnnxModel onnx() {
    OnnxModel model = loaded;
    if (model != null) {
      return model;
    }
    loading.lock();
    try {
      model = loaded;
      if (model == null) {
        model = OnnxModel.load(settings);
        loaded = model;
      }
      return model;
    } finally {
      loading.unlock();
    }
  }

  private static Map<String, Meaning> read(DataInputStream in) throws IOException {
    Map<String, Meaning> vectors = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String key = in.readUTF();
      float trust = in.readFloat();
      vectors.put(key, trust > 0 ? new Meaning(Numbers.readFloats(in), trust) : Meaning.NONE);
    }
    return vectors;
  }

  private static void write(Map<String, Meaning> vectors, DataOutputStream out) throws IOException {
    out.writeInt(vectors.size());
    for (Map.Entry<String, Meaning> one : vectors.entrySet()) {
      out.writeUTF(one.getKey());
      out.writeFloat(one.getValue().trust());
      if (one.getValue().known()) {
        Numbers.write(one.getValue().vector(), out);
      }
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
