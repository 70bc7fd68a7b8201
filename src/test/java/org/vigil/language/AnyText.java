package org.vigil.language;

import java.util.List;
import java.util.Random;

/// Seeded texts of many scripts, with what evaders and broken keyboards put into them.
final class AnyText {
  private static final List<String> PIECES =
      List.of(
          "passport",
          "job",
          "no fee",
          "p4y",
          "$500",
          "1,200",
          "ខ្ញុំ",
          "ការងារ",
          "ស្រ្តី",
          "งาน",
          "工作",
          "việc",
          "đ",
          "ကျွန်",
          "काम",
          "চাকরি",
          " ",
          "\n",
          ". ",
          "!!",
          "'",
          "\u200b",
          "\u202e",
          "\u0301",
          "\u0315\u0300",
          "ﬃ",
          "Ⅷ",
          "𝐩𝐚𝐲",
          "🇰🇭",
          "😀",
          "\ud83d",
          "\udc00",
          "а",
          "İ",
          "ß",
          "…",
          "t e l e g r a m",
          "@name",
          "%",
          "\u17d2",
          "\u17d2\u179a",
          "ាំ",
          "๓",
          "ำ");

  private AnyText() {}

  static String next(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
