package org.vigil.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages Vigil speaks, by BCP 47 tag.
public enum Language {
  EN("en", "English"),
  KM("km", "ខ្មែរ"),
  TH("th", "ไทย"),
  VI("vi", "Tiếng Việt"),
  ZH("zh", "中文"),
  ID("id", "Bahasa Indonesia"),
  MS("ms", "Bahasa Melayu"),
  FIL("fil", "Filipino"),
  MY("my", "မြန်မာ"),
  HI("hi", "हिन्दी"),
  BN("bn", "বাংলা"),
  SW("sw", "Kiswahili");

  private final String tag;
  private final String endonym;

  Language(String tag, String endonym) {
    this.tag = tag;
    this.endonym = endonym;
  }

  /// The BCP 47 tag: the name of content files.
  public String tag() {
    return tag;
  }

  /// The language's name in itself.
  public String endonym() {
    return endonym;
  }

  /// Whether it is written in Latin letters.
  public boolean latin() {
    return endonym
        .codePoints()
        .noneMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN);
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// The language of a BCP 47 tag, region and script ignored (`zh-Hans` is `zh`, `tl` is `fil`);
  /// empty if Vigil does not speak it.
  public static Optional<Language> of(String tag) {
    String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    String known = primary.equals("tl") ? "fil" : primary;
    return Arrays.stream(values()).filter(l -> l.tag.equals(known)).findFirst();
  }
}
