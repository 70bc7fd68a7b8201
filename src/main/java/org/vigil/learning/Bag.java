package org.vigil.learning;

import java.util.Arrays;

/// What a text consists of, each feature as a hash with how often it occurs, ascending. The lowest
/// bits of a hash tell its [Sort].
///
/// @param features hashes, each once
/// @param counts how often each occurs, in the same order
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Bag(long[] features, int[] counts) {

  private static final int MARKS = 3;

  /// Sorts of features; the vector of a text gives each sort a share of its own.
  public enum Sort {
    /// Words and pairs of words.
    WORD(0),
    /// Runs of letters.
    LETTERS(1),
    /// Something another part found in the text.
    SIGN(2);

    private static final Sort[] ALL = values();

    private final int mark;

    Sort(int mark) {
      this.mark = mark;
    }

    static Sort of(long feature) {
      return ALL[(int) (feature & MARKS)];
    }
  }

  /// How many features there are, each as often as it occurs.
  public int length() {
    int length = 0;
    for (int count : counts) {
      length += count;
    }
    return length;
  }

  /// Collects the features of one text. Not safe for several threads.
  public static final class Builder {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final int PAIR = 31;
    private static final long EDGE = 1;

    private long[] hashes = new long[256];
    private int size;

    /// Adds every word, and every pair of neighbours; the text's begin and end are neighbours too.
    public Builder words(Iterable<? extends CharSequence> words) {
      long before = EDGE;
      for (CharSequence word : words) {
        long hash = hash(word);
        add(hash, Sort.WORD);
        add(before * PAIR + hash, Sort.WORD);
        before = hash;
      }
      if (before != EDGE) {
        add(before * PAIR + EDGE, Sort.WORD);
      }
      return this;
    }

    /// Adds every run of so many letters.
    ///
    /// @param shortest in chars, at least 1
    /// @param longest in chars
    public Builder runs(CharSequence letters, int shortest, int longest) {
      for (int start = 0; start < letters.length(); start++) {
        long hash = SEED;
        int most = Math.min(longest, letters.length() - start);
        for (int n = 1; n <= most; n++) {
          hash = mix(hash, letters.charAt(start + n - 1));
          if (n >= shortest) {
            add(hash, Sort.LETTERS);
          }
        }
      }
      return this;
    }

    /// Adds what another part found.
    public Builder sign(String name) {
      add(hash(name), Sort.SIGN);
      return this;
    }

    public Bag bag() {
      Arrays.sort(hashes, 0, size);
      long[] distinct = new long[size];
      int[] counts = new int[size];
      int last = -1;
      for (int i = 0; i < size; i++) {
        if (last < 0 || distinct[last] != hashes[i]) {
          distinct[++last] = hashes[i];
        }
        counts[last]++;
      }
      return new Bag(Arrays.copyOf(distinct, last + 1), Arrays.copyOf(counts, last + 1));
    }

    private void add(long hash, Sort sort) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      // The finaliser of MurmurHash3: FNV alone leaves the high bits of short texts alike.
      long h = hash ^ (hash >>> 33);
      h *= 0xff51afd7ed558ccdL;
      h ^= h >>> 33;
      hashes[size++] = (h & ~(long) MARKS) | sort.mark;
    }

    private static long hash(CharSequence text) {
      long hash = SEED;
      for (int i = 0; i < text.length(); i++) {
        hash = mix(hash, text.charAt(i));
      }
      return hash;
    }

    /// FNV-1a.
    private static long mix(long hash, char letter) {
      return (hash ^ letter) * 0x100000001b3L;
    }
  }
}
