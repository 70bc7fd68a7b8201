package org.vigil.picture;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.language.Language;

/// The scripts that can be read. One model too many costs time, and Tesseract's own model that
/// tells scripts apart takes Khmer for Latin and Burmese for Arabic, so a script is tried and kept
/// if what comes out is sure.
enum Script {
  LATIN,
  KHMER,
  THAI,
  HAN,
  MYANMAR,
  DEVANAGARI,
  BENGALI;

  static Script of(Language language) {
    return switch (language) {
      case KM -> KHMER;
      case TH -> THAI;
      case ZH -> HAN;
      case MY -> MYANMAR;
      case HI -> DEVANAGARI;
      case BN -> BENGALI;
      case EN, VI, ID, MS, FIL, SW -> LATIN;
    };
  }

  /// The models for this script, English among them as it is everywhere, as Tesseract's option `-l`
  /// takes them; empty if the script's own is not installed.
  ///
  /// @param language the person's, which may be of another script
  String models(Language language, Collection<String> installed) {
    List<String> wanted =
        Stream.of(own(language), "eng").distinct().filter(installed::contains).toList();
    return wanted.contains(own(language)) ? String.join("+", wanted) : "";
  }

  private String own(Language language) {
    return switch (this) {
      case LATIN ->
          switch (language) {
            case ID -> "ind";
            case MS -> "msa";
            case FIL -> "fil";
            case SW -> "swa";
            case VI -> "vie";
            case EN, KM, TH, ZH, MY, HI, BN -> "eng";
          };
      case KHMER -> "khm";
      case THAI -> "tha";
      case HAN -> "chi_sim";
      case MYANMAR -> "mya";
      case DEVANAGARI -> "hin";
      case BENGALI -> "ben";
    };
  }
}
