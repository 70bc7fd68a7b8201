package org.vigil.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The commonest words of the languages in Latin script. A word of several languages counts for
/// none of them.
final class LatinWords {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}']+");
  private static final Map<String, Language> WORDS = table();

  private LatinWords() {}

  /// The language with at least two of its words, and twice as many as any other; one word is
  /// enough in a text of up to three. Letters that only Vietnamese has are sure.
  static Optional<Language> detect(String text) {
    Map<Language, Integer> counts = new EnumMap<>(Language.class);
    List<String> words = Arrays.asList(SEPARATORS.split(text.toLowerCase(Locale.ROOT)));
    for (String word : words) {
      Language language = WORDS.get(word);
      if (language != null) {
        counts.merge(language, 1, Integer::sum);
      } else if (word.chars().anyMatch(LatinWords::vietnamese)) {
        counts.merge(Language.VI, 2, Integer::sum);
      }
    }
    int needed = words.size() <= 3 ? 1 : 2;
    return counts.entrySet().stream()
        .filter(most -> most.getValue() >= needed)
        .filter(
            most ->
                counts.entrySet().stream()
                    .allMatch(
                        e -> e.getKey() == most.getKey() || e.getValue() * 2 <= most.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean vietnamese(int c) {
    return "ơưđă".indexOf(c) >= 0 || (c >= 0x1ea0 && c <= 0x1ef9);
  }

  private static Map<String, Language> table() {
    Map<String, Language> table = new HashMap<>();
    Map<String, Integer> languages = new HashMap<>();
    Map<Language, String> lists =
        Map.of(
            Language.EN,
            "the is are and of to i my you he she they we this that what how have do does not can"
                + " was were with for from in it on me his her their your am be will would if there"
                + " who where when why help please job work want need took cannot can't don't",
            Language.ID,
            "yang dan di ke dari ini itu saya aku kamu dia mereka tidak gak nggak ga untuk dengan"
                + " ada bisa apa apakah bagaimana gimana kerja mau sudah udah lagi juga kalau anak"
                + " paspor uang tolong banget karena gaji bekerja lowongan",
            Language.MS,
            "yang dan di ke dari ini itu saya aku awak dia mereka tidak tak untuk dengan ada boleh"
                + " apa adakah macam mana kerja nak sudah dah lagi juga kalau anak pasport duit"
                + " tolong sebab kena je ke gaji bekerja jawatan kosong",
            Language.FIL,
            "ang ng mga sa na ko ako ka ikaw siya sila kami tayo hindi po ba ay at kung para may"
                + " wala naman lang yung yong nila niya mo ito paano ano saan bakit gusto trabaho"
                + " kasi pera tulong",
            Language.SW,
            "na ya wa kwa ni katika mimi wewe yeye sisi wao hii hiyo hapa kazi nini vipi je kama"
                + " lakini pia sana nina una ana tuna wana si hapana ndiyo pesa msaada mtu watu"
                + " wangu yangu nataka naomba",
            Language.VI,
            "la va cua khong co toi em anh chi ban nay cho voi duoc mot nguoi viec lam tien den di"
                + " cac nhung thi minh ho ai sao gi ko k nha nhe");
    lists.forEach(
        (language, list) -> {
          for (String word : new HashSet<>(Arrays.asList(list.split(" ")))) {
            table.put(word, language);
            languages.merge(word, 1, Integer::sum);
          }
        });
    table.keySet().removeIf(word -> languages.getOrDefault(word, 0) > 1);
    return Map.copyOf(table);
  }
}
