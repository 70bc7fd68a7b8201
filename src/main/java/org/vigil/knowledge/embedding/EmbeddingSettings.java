package org.vigil.knowledge.embedding;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which embedding model is used.
///
/// @param model path of an ONNX sentence model; empty for the bundled one, which reads English
/// @param tokenizer path of the model's `tokenizer.json`; named together with the model
/// @param multilingual whether the named model reads other languages as well as English; otherwise
///     a text counts the less, the more the model must cut its words into pieces
@ConfigurationProperties("vigil.embedding")
record EmbeddingSettings(
    @Bindable(defaultValue = "") String model,
    @Bindable(defaultValue = "") String tokenizer,
    @Bindable(defaultValue = "false") boolean multilingual) {

  EmbeddingSettings {
    model = model.strip();
    tokenizer = tokenizer.strip();
    if (model.isEmpty() != tokenizer.isEmpty()) {
      throw new IllegalArgumentException(
          "vigil.embedding.model and vigil.embedding.tokenizer belong together: set both or none");
    }
    if (multilingual && model.isEmpty()) {
      throw new IllegalArgumentException(
          "vigil.embedding.multilingual is about a model of your own: set vigil.embedding.model");
    }
    readable("model", model);
    readable("tokenizer", tokenizer);
  }

  boolean bundled() {
    return model.isEmpty();
  }

  private static void readable(String name, String path) {
    if (!path.isEmpty() && !Files.isReadable(Path.of(path))) {
      throw new IllegalArgumentException(
          "vigil.embedding." + name + " names a file that cannot be read");
    }
  }
}
