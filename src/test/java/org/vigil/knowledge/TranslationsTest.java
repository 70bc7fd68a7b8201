package org.vigil.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Language;

final class TranslationsTest {
  @TempDir Path root;

  private static Entry entry(Language language, String body) {
    return new Entry("fees", language, "Fees", List.of("x"), body, List.of(), List.of(), true);
  }

  private static KnowledgeBase base(String english, String thai) {
    return KnowledgeBase.of(List.of(entry(Language.EN, english), entry(Language.TH, thai)));
  }

  private Translations made() {
    return Translations.load(ContentDirectory.at(root), new Problems());
  }

  private boolean outdated(KnowledgeBase base) {
    return made().outdated(base, base.entry("fees", Language.TH).orElseThrow());
  }

  private void keep(KnowledgeBase base) throws IOException {
    Files.writeString(root.resolve(Translations.FILE), made().refreshed(base));
  }

  @Test
  void aTranslationIsOutdatedUntilItChangesToo() throws IOException {
    keep(base("Pay nothing.", "ไม่ต้องจ่าย"));
    assertThat(outdated(base("Pay nothing.", "ไม่ต้องจ่าย"))).isFalse();
    KnowledgeBase changed = base("Pay nothing at all.", "ไม่ต้องจ่าย");
    assertThat(outdated(changed)).isTrue();
    keep(changed);
    assertThat(outdated(changed)).as("noting it does not mend it").isTrue();
    KnowledgeBase mended = base("Pay nothing at all.", "ไม่ต้องจ่ายเลย");
    assertThat(outdated(mended)).isFalse();
    keep(mended);
    assertThat(outdated(mended)).isFalse();
  }

  @Test
  void spacesMeanNothing() throws IOException {
    keep(base("Pay nothing.", "ไม่"));
    assertThat(outdated(base("Pay\nnothing.", "ไม่"))).isFalse();
  }

  @Test
  void noFileMeansThatNothingIsKnown() {
    assertThat(outdated(base("Pay nothing.", "ไม่"))).isFalse();
  }
}
