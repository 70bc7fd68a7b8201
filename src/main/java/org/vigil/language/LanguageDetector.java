package org.vigil.language;

import com.ibm.icu.lang.UScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Tells a text's language, by its script first; Latin script by its commonest words. Pure; linear.
public final class LanguageDetector {

  private static final Map<Integer, Language> BY_SCRIPT =
      Map.of(
          UScript.KHMER, Language.KM,
          UScript.THAI, Language.TH,
          UScript.HAN, Language.ZH,
          UScript.MYANMAR, Language.MY,
          UScript.DEVANAGARI, Language.HI,
          UScript.BENGALI, Language.BN);

  /// The language most of the text is in; empty unless that is sure. A few Latin words (a name, a
  /// brand) inside another script do not count against it.
  public Optional<Language> detect(String text) {
    Map<Language, Integer> letters = new EnumMap<>(Language.class);
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c)) {
        continue;
      }
      int script = UScript.getScript(c);
      Language language = BY_SCRIPT.get(script);
      if (language != null) {
        letters.merge(language, 1, Integer::sum);
      } else if (script == UScript.LATIN) {
        latin++;
      } else {
        other++;
      }
    }
    // Five Latin letters spell about what one or two letters of these scripts spell.
    int weighed = latin / 4 + other;
    Optional<Language> most =
        letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    if (most.isPresent() && letters.get(most.get()) > weighed) {
      return most;
    }
    return latin > other ? LatinWords.detect(text) : Optional.empty();
  }
}
