package org.vigil.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.language.Language;

class ScriptTest {
  private static final Set<String> INSTALLED = Set.of("eng", "khm", "vie");

  @Test
  void readsEachScriptWithItsOwnModelAndEnglish() {
    assertThat(Script.KHMER.models(Language.KM, INSTALLED)).isEqualTo("khm+eng");
    assertThat(Script.KHMER.models(Language.EN, INSTALLED)).isEqualTo("khm+eng");
    assertThat(Script.LATIN.models(Language.VI, INSTALLED)).isEqualTo("vie+eng");
    assertThat(Script.LATIN.models(Language.EN, INSTALLED)).isEqualTo("eng");
    assertThat(Script.LATIN.models(Language.KM, INSTALLED)).isEqualTo("eng");
  }

  @Test
  void doesNotReadAScriptWhoseModelIsMissing() {
    assertThat(Script.THAI.models(Language.TH, INSTALLED)).isEmpty();
  }
}
