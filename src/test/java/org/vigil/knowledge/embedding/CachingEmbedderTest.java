package org.vigil.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CachingEmbedderTest {

  private static final EmbeddingSettings BUNDLED = new EmbeddingSettings("", "", false);

  @TempDir Path folder;

  @Test
  void textsThatMeanTheSameAreClose() {
    Embedder embedder = new CachingEmbedder(BUNDLED, folder);
    Meaning passport = embedder.embed("my boss keeps my passport");
    assertThat(passport.similarity(embedder.embed("the manager took my travel document")))
        .isGreaterThan(passport.similarity(embedder.embed("how do I cook rice")) + 0.2f);
    assertThat(passport.similarity(passport)).isBetween(0.999f, 1.001f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"គេយកលិខិតឆ្លងដែនខ្ញុំ", "နိုင်ငံကူးလက်မှတ်", "护照被拿走了", "שלום", "", "123", "..."})
  void textTheModelCannotReadHasNoMeaning(String text) {
    assertThat(new CachingEmbedder(BUNDLED, folder).embed(text)).isEqualTo(Meaning.NONE);
  }

  @Test
  void otherLanguagesInLatinLettersAreTrustedLess() {
    Embedder embedder = new CachingEmbedder(BUNDLED, folder);
    assertThat(embedder.embed("they took my passport and phone").trust()).isGreaterThan(0.9f);
    assertThat(embedder.embed("paspor saya dipegang agen terus").trust()).isLessThan(0.6f);
  }

  @Test
  void aModelNamedByPathReadsAsTheBundledOneDoes() throws IOException {
    Path model = copied("/all-minilm-l6-v2-q.onnx");
    Path tokenizer = copied(OnnxModel.BUNDLED_TOKENIZER);
    Embedder named =
        new CachingEmbedder(
            new EmbeddingSettings(model.toString(), tokenizer.toString(), false), folder);
    Embedder bundled = new CachingEmbedder(BUNDLED, folder);
    String text = "where is the nearest embassy";
    assertThat(named.embed(text).vector()).isEqualTo(bundled.embed(text).vector());
    assertThat(named.model()).isNotEqualTo(bundled.model());
  }

  @Test
  void phrasingsAreKeptOnDiskWithoutTheirText() throws IOException {
    List<String> texts = List.of("they took my passport", "គេយក", "pay a fee");
    List<Meaning> first = new CachingEmbedder(BUNDLED, folder).embedAll(texts);
    Path file = folder.resolve("cache/vectors-" + new CachingEmbedder(BUNDLED, folder).model());
    Path kept = file.resolveSibling(file.getFileName() + ".bin");
    byte[] bytes = Files.readAllBytes(kept);
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("passport");
    List<Meaning> again = new CachingEmbedder(BUNDLED, folder).embedAll(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(again.get(i).vector()).isEqualTo(first.get(i).vector());
      assertThat(again.get(i).trust()).isEqualTo(first.get(i).trust());
    }
    assertThat(Files.readAllBytes(kept)).isEqualTo(bytes);
  }

  @Test
  void damagedVectorsAreMadeAnew() throws IOException {
    Embedder embedder = new CachingEmbedder(BUNDLED, folder);
    Path kept = folder.resolve("cache/vectors-" + embedder.model() + ".bin");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "nonsense");
    assertThat(embedder.embedAll(List.of("pay a fee")).getFirst().known()).isTrue();
    assertThat(Files.size(kept)).isGreaterThan(1000);
  }

  @Test
  void settingsThatCannotWorkSayWhatToDo() {
    assertThatThrownBy(() -> new EmbeddingSettings("model.onnx", "", false))
        .hasMessageContaining("vigil.embedding.tokenizer");
    assertThatThrownBy(() -> new EmbeddingSettings("no.onnx", "no.json", false))
        .hasMessageContaining("vigil.embedding.model");
    assertThatThrownBy(() -> new EmbeddingSettings("", "", true))
        .hasMessageContaining("vigil.embedding.multilingual");
  }

  private Path copied(String resource) throws IOException {
    Path file = folder.resolve(resource.substring(1));
    try (InputStream in = CachingEmbedderTest.class.getResourceAsStream(resource)) {
      Files.copy(java.util.Objects.requireNonNull(in), file);
    }
    return file;
  }
}
