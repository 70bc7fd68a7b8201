package org.vigil.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.knowledge.embedding.Embedder;
import org.vigil.knowledge.embedding.Meaning;
import org.vigil.language.Language;
import org.vigil.learning.ModelCache;

final class TrainerTest {

  @TempDir Path data;

  private final KnowledgeBase base =
      KnowledgeBase.of(
          List.of(
              entry("passport-taken", Language.EN, "they took my passport", "boss keeps my ID"),
              entry("passport-taken", Language.KM, "គេយកលិខិតឆ្លងដែនខ្ញុំ"),
              entry("recruitment-fees", Language.EN, "do i have to pay", "agency wants a fee"),
              entry("about-bot", Language.EN, "who are you", "are you a robot")),
          List.of("good morning", "what a nice day"));

  @Test
  void aQuestionFindsItsTopicWhateverLanguageThePersonPrefers() {
    Retriever retriever = trainer().train(base);
    assertThat(retriever.rank("they keep my passport", Language.KM).hits().getFirst().slug())
        .isEqualTo("passport-taken");
    assertThat(retriever.rank("លិខិតឆ្លងដែនគេយក", Language.EN).hits().getFirst().slug())
        .isEqualTo("passport-taken");
  }

  @Test
  void probabilitiesFallAndAreShares() {
    List<Hit> hits = trainer().train(base).rank("pay a fee", Language.EN).hits();
    assertThat(hits).hasSize(3);
    assertThat(hits).allMatch(hit -> hit.probability() >= 0 && hit.probability() <= 1);
    assertThat(hits)
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
  }

  @Test
  void withoutTopicsNothingIsRanked() {
    Ranking ranking = trainer().train(KnowledgeBase.of(List.of())).rank("hello", Language.EN);
    assertThat(ranking).isEqualTo(Ranking.NONE);
  }

  @Test
  void aRestartReadsWhatWasLearntAndRanksTheSame() throws IOException {
    Ranking first = trainer().train(base).rank("my passport", Language.EN);
    byte[] kept = Files.readAllBytes(cache());
    assertThat(trainer().train(base).rank("my passport", Language.EN)).isEqualTo(first);
    assertThat(Files.readAllBytes(cache())).isEqualTo(kept);
  }

  @Test
  void aDamagedCacheIsMadeAnew() throws IOException {
    Ranking first = trainer().train(base).rank("my passport", Language.EN);
    byte[] kept = Files.readAllBytes(cache());
    Files.write(cache(), new byte[] {1, 2, 3});
    assertThat(trainer().train(base).rank("my passport", Language.EN)).isEqualTo(first);
    assertThat(Files.readAllBytes(cache())).isEqualTo(kept);
  }

  @Test
  void changedContentIsLearntAnew() {
    trainer().train(base);
    KnowledgeBase changed =
        KnowledgeBase.of(List.of(entry("sextortion", Language.EN, "threats with my pictures")));
    assertThat(trainer().train(changed).rank("my pictures", Language.EN).hits())
        .extracting(Hit::slug)
        .containsExactly("sextortion");
  }

  private Path cache() {
    return data.resolve("cache").resolve("ranker.bin");
  }

  private Trainer trainer() {
    return new Trainer(new Blind(), new ModelCache(data));
  }

  private static Entry entry(String slug, Language language, String... phrasings) {
    return new Entry(
        slug, language, slug, List.of(phrasings), "Answer.", List.of(), List.of(), true);
  }

  /// Reads nothing, as a model does that knows none of the languages.
  private static final class Blind implements Embedder {
    @Override
    public String model() {
      return "blind";
    }

    @Override
    public Meaning embed(String text) {
      return Meaning.NONE;
    }

    @Override
    public List<Meaning> embedAll(Collection<String> texts) {
      return texts.stream().map(this::embed).toList();
    }
  }
}
