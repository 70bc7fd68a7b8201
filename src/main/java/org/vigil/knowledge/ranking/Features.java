package org.vigil.knowledge.ranking;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vigil.language.TextNormalizer;

/// Takes a text apart: words and pairs of words (ICU segmentation, which knows Khmer, Thai, Burmese
/// and Chinese), and runs of 3 to 5 letters within a word, which survive typos and inflection. In
/// scripts without spaces, where segmentation errs, letters run across words; Chinese characters,
/// which mean more each, run from 1 to 3. Safe for many threads.
final class Features {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int MAX_TEXT = 2000;
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.ROOT);

  private final TextNormalizer normalizer = new TextNormalizer();

  /// Reads at most [#MAX_TEXT] letters.
  Bag of(String text) {
    String plain = normalizer.normalize(cut(text)).plain();
    Hashes hashes = new Hashes(plain.length() * 4 + 16);
    List<Piece> words = words(plain);
    for (int i = 0; i < words.size(); i++) {
      Piece word = words.get(i);
      hashes.add(word.hash(plain), 0);
      if (i > 0) {
        hashes.add(words.get(i - 1).hash(plain) * 31 + word.hash(plain), 0);
      }
    }
    for (Piece run : runs(words)) {
      letters(" " + plain.substring(run.start, run.end) + " ", hashes);
    }
    return hashes.bag();
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  private static List<Piece> words(String text) {
    // A clone each time: break iterators are not safe for several threads.
    BreakIterator breaks = WORDS.clone();
    breaks.setText(text);
    List<Piece> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
        words.add(new Piece(start, end));
      }
      start = end;
    }
    return words;
  }

  /// Words that touch each other, as only scripts without spaces have them, joined.
  private static List<Piece> runs(List<Piece> words) {
    List<Piece> runs = new ArrayList<>();
    for (Piece word : words) {
      if (!runs.isEmpty() && runs.getLast().end == word.start) {
        runs.set(runs.size() - 1, new Piece(runs.getLast().start, word.end));
      } else {
        runs.add(word);
      }
    }
    return runs;
  }

  private static void letters(String run, Hashes hashes) {
    boolean characters = Character.isIdeographic(run.codePointAt(1));
    int shortest = characters ? 1 : SHORTEST;
    int longest = characters ? 3 : LONGEST;
    for (int start = 0; start < run.length(); start++) {
      long hash = Piece.SEED;
      for (int n = 1; n <= longest && start + n <= run.length(); n++) {
        hash = Piece.mix(hash, run.charAt(start + n - 1));
        if (n >= shortest) {
          hashes.add(hash, 1);
        }
      }
    }
  }

  private record Piece(int start, int end) {
    private static final long SEED = 0xcbf29ce484222325L;

    private static long mix(long hash, char letter) {
      return (hash ^ letter) * 0x100000001b3L;
    }

    private long hash(String text) {
      long hash = SEED;
      for (int i = start; i < end; i++) {
        hash = mix(hash, text.charAt(i));
      }
      return hash;
    }
  }

  private static final class Hashes {
    private long[] values;
    private int size;

    Hashes(int capacity) {
      values = new long[capacity];
    }

    void add(long hash, int kind) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      // The finaliser of MurmurHash3: FNV alone leaves the high bits of short texts alike.
      long h = hash ^ (hash >>> 33);
      h *= 0xff51afd7ed558ccdL;
      h ^= h >>> 33;
      values[size++] = (h & ~1L) | kind;
    }

    Bag bag() {
      Arrays.sort(values, 0, size);
      long[] distinct = new long[size];
      int[] counts = new int[size];
      int last = -1;
      for (int i = 0; i < size; i++) {
        if (last < 0 || distinct[last] != values[i]) {
          distinct[++last] = values[i];
        }
        counts[last]++;
      }
      return new Bag(Arrays.copyOf(distinct, last + 1), Arrays.copyOf(counts, last + 1));
    }
  }
}
