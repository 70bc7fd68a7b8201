package org.vigil.knowledge.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A loaded sentence model. Loading takes about a second and unpacks native libraries into the home
/// folder; embedding is safe for many threads.
final class OnnxModel {

  static final String BUNDLED_TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private final EmbeddingModel model;
  private final Fluency fluency;

  private OnnxModel(EmbeddingModel model, Fluency fluency) {
    this.model = model;
    this.fluency = fluency;
  }

  static OnnxModel load(EmbeddingSettings settings) {
    // The tokenizer's library otherwise asks the network where it runs, and reports that it does.
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    try (InputStream vocabulary = tokenizer(settings)) {
      HuggingFaceTokenizer tokenizer =
          HuggingFaceTokenizer.newInstance(
              vocabulary, Map.of("padding", "false", "truncation", "false"));
      EmbeddingModel model =
          settings.bundled()
              ? new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run)
              : new OnnxEmbeddingModel(
                  Path.of(settings.model()),
                  Path.of(settings.tokenizer()),
                  PoolingMode.MEAN,
                  Runnable::run);
      return new OnnxModel(model, new Fluency(tokenizer, settings.multilingual()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Meaning embed(String text) {
    float trust = fluency.of(text);
    return trust > 0 ? new Meaning(model.embed(text).content().vector(), trust) : Meaning.NONE;
  }

  private static InputStream tokenizer(EmbeddingSettings settings) throws IOException {
    if (!settings.bundled()) {
      return Files.newInputStream(Path.of(settings.tokenizer()));
    }
    InputStream bundled = OnnxModel.class.getResourceAsStream(BUNDLED_TOKENIZER);
    if (bundled == null) {
      throw new IllegalStateException("the bundled embedding model is missing: build anew");
    }
    return bundled;
  }
}
