package org.vigil.language;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/// Makes texts comparable in spite of typing habits and evasion. Linear in the text's length; safe
/// for many threads.
///
/// Spaces between a letter and its marks dropped, compatibility and case folding (NFKC_Casefold,
/// which also drops zero-width and bidi controls), look-alike letters (UTS 39), decimal digits of
/// all scripts, spellings of Khmer and Thai that look the same; then readings for [Phrases]:
/// separators dropped, accents aside, digits inside words read as letters.
public final class TextNormalizer {
  /// Longer runs of combining marks are cut: folding them is not linear (UAX 15, stream-safe text).
  private static final int LONGEST_CLUSTER = 32;

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /// Normalises any text; an empty one gives an empty result.
  public Normalized normalize(String text) {
    Tracked plain = plain(text);
    List<Reading> readings = new ArrayList<>(3);
    readings.add(Reading.of(plain));
    for (String leet : Leet.readings(plain.text())) {
      readings.add(Reading.of(plain.with(leet)));
    }
    return new Normalized(text, plain, readings);
  }

  /// The words of a phrase.
  static Reading words(String words) {
    return Reading.ofWords(plain(words));
  }

  private static Tracked plain(String text) {
    return SameLook.unify(fold(text));
  }

  private static Tracked fold(String text) {
    Tracked.Builder out = new Tracked.Builder(text.length() + 16);
    int start = 0;
    while (start < text.length()) {
      int first = text.codePointAt(start);
      int end = start + Character.charCount(first);
      if (first == ' ' && end < text.length() && mark(text.codePointAt(end))) {
        start = end;
        continue;
      }
      int single = end;
      while (end < text.length() && end - start < LONGEST_CLUSTER) {
        int next = text.codePointAt(end);
        if (next < 0x80 || FOLD.hasBoundaryBefore(next)) {
          break;
        }
        end += Character.charCount(next);
      }
      char latin = Lookalikes.latin(first);
      if (latin != 0) {
        out.add(latin, start, end == single ? end : single);
        foldCluster(text, single, end, out);
      } else {
        foldCluster(text, start, end, out);
      }
      start = end;
    }
    return out.build();
  }

  /// A vowel sign or tone mark, which belongs to the letter before the space of a spaced-out word.
  private static boolean mark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static void foldCluster(String text, int start, int end, Tracked.Builder out) {
    if (start == end) {
      return;
    }
    char c = text.charAt(start);
    if (end == start + 1 && c < 0x80) {
      out.add(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, start, end);
      return;
    }
    String folded = FOLD.normalize(text.substring(start, end));
    for (int i = 0; i < folded.length(); ) {
      int codePoint = folded.codePointAt(i);
      int length = Character.charCount(codePoint);
      int digit = codePoint < 0x80 ? -1 : Script.digit(codePoint);
      if (digit >= 0) {
        out.add((char) ('0' + digit), start, end);
      } else {
        out.add(folded.substring(i, i + length), start, end);
      }
      i += length;
    }
  }
}
