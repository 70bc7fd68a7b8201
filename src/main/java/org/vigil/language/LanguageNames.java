package org.vigil.language;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises the wish to switch language in words: a language's name in any of the languages,
/// alone or with a few words like "speak" or "please".
public final class LanguageNames {
  private static final int LONGEST = 60;

  /// Words that may stand beside the name, in scripts with spaces.
  private static final Pattern AROUND =
      Pattern.compile(
          "\\b(speak|use|in|switch|change|to|language|please|pls|can|you|do|answer|reply|write|"
              + "pakai|bahasa|guna|cakap|bicara|bisa|boleh|ganti|tukar|dalam|ngomong|"
              + "nói|tiếng|dùng|bằng|được|không|noi|tieng|"
              + "mag|magsalita|salita|gamitin|wikang|pwede|po|ng|sa|"
              + "ongea|sema|tumia|lugha|ya|kwa|tafadhali|mein|me|bolo|baat|karo|bolun)\\b");

  /// The same in scripts without spaces between words, and in Devanagari and Bengali.
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "និយាយ|ភាសា|ជា|សូម|បាន|ទេ|พูด|ภาษา|ได้ไหม|ครับ|ค่ะ|คะ|说|說|讲|講|用|请|請|会|會|吗|嗎|切换|切換|"
              + "ပြော|စကား|ဘာသာ|လို|ပါ|ရလား|में|बोलो|बोलिए|बात|करो|भाषा|বলুন|বলো|ভাষা|য়|বলেন");

  private static final Map<String, Language> NAMES = names();

  private LanguageNames() {}

  /// The language that a short message asks for; empty if it says anything else. Pure.
  public static Optional<Language> named(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(text);
    Language alone = NAMES.get(plain);
    if (alone != null) {
      return Optional.of(alone);
    }
    String spaced = AROUND.matcher(plain).replaceAll(" ");
    Language among = NAMES.get(plain(spaced));
    return Optional.ofNullable(
        among != null ? among : NAMES.get(plain(RUN_TOGETHER.matcher(spaced).replaceAll(""))));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
  }

  private static Map<String, Language> names() {
    Map<String, Language> names = new HashMap<>();
    for (Language named : Language.values()) {
      for (Language speaker : Language.values()) {
        add(names, ULocale.getDisplayLanguage(named.tag(), speaker.tag()), named);
      }
      add(names, named.endonym(), named);
    }
    Map<Language, List<String>> more =
        Map.ofEntries(
            Map.entry(Language.EN, List.of("inggris", "ingles", "angrezi", "kiingereza", "eng")),
            Map.entry(Language.KM, List.of("cambodian", "kampuchea", "khmae", "ខ្មែរ")),
            Map.entry(Language.TH, List.of("ไทย", "siam")),
            Map.entry(Language.VI, List.of("việt", "viet", "vietnam", "việt nam")),
            Map.entry(
                Language.ZH,
                List.of("汉语", "漢語", "普通话", "國語", "国语", "华语", "華語", "中国话", "mandarin", "cina")),
            Map.entry(Language.ID, List.of("indonesia", "indo", "bahasa indonesia")),
            Map.entry(Language.MS, List.of("melayu", "malaysia", "bahasa melayu")),
            Map.entry(Language.FIL, List.of("tagalog", "pilipino", "pinoy")),
            Map.entry(Language.MY, List.of("myanmar", "ဗမာ", "မြန်မာ", "bama")),
            Map.entry(Language.HI, List.of("हिंदी", "hindustani")),
            Map.entry(Language.BN, List.of("bangla", "bengali", "বাঙলা")),
            Map.entry(Language.SW, List.of("swahili", "kiswahili")));
    more.forEach((language, list) -> list.forEach(name -> add(names, name, language)));
    return Map.copyOf(names);
  }

  private static void add(Map<String, Language> names, String name, Language language) {
    String plain = plain(name);
    names.put(plain, language);
    // "Bahasa Melayu" loses its "Bahasa" when the words around are taken away.
    names.putIfAbsent(plain(AROUND.matcher(plain).replaceAll(" ")), language);
    names.putIfAbsent(plain(RUN_TOGETHER.matcher(plain).replaceAll("")), language);
    names.remove("");
  }
}
