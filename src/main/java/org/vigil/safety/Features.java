package org.vigil.safety;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.vigil.language.Normalized;

/// What the classifier sees of a text: its words, pairs of neighbouring words, and short runs of
/// letters with the spaces between words taken out, so that spaced-out or run-together writing and
/// scripts without spaces look alike. Each is hashed to a number. Linear in the length.
final class Features {
  private static final int SHORTEST = 1;
  private static final int LONGEST = 5;

  private final int[] numbers;

  private Features(int[] numbers) {
    this.numbers = numbers;
  }

  static Features of(Normalized text) {
    Tokens tokens = Tokens.of(text.bare());
    Collector collector = new Collector();
    collector.words(tokens);
    collector.runs(tokens);
    return new Features(collector.distinct());
  }

  int count() {
    return numbers.length;
  }

  /// The numbers, ascending, each once.
  IntStream numbers() {
    return Arrays.stream(numbers);
  }

  private static final class Collector {
    private int[] hashes = new int[256];
    private int size;

    /// Ascending, each once.
    int[] distinct() {
      return Arrays.stream(hashes, 0, size).sorted().distinct().toArray();
    }

    void words(Tokens tokens) {
      int before = 1;
      for (int i = 0; i < tokens.count(); i++) {
        int word = hash(7, tokens.squeezed(), tokens.start(i), tokens.end(i));
        add(word);
        add(before * 31 + word);
        before = word;
      }
      if (tokens.count() > 0) {
        add(before * 31 + 1);
      }
    }

    void runs(Tokens tokens) {
      String letters = tokens.squeezed();
      for (int start = 0; start < letters.length(); start++) {
        int hash = 11;
        int most = Math.min(letters.length(), start + LONGEST);
        for (int end = start; end < most; end++) {
          hash = hash * 31 + letters.charAt(end);
          if (end - start + 1 >= SHORTEST) {
            add(hash);
          }
        }
      }
    }

    private static int hash(int seed, String text, int start, int end) {
      int hash = seed;
      for (int i = start; i < end; i++) {
        hash = hash * 31 + text.charAt(i);
      }
      return hash;
    }

    private void add(int hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = hash * 0x9E3779B9;
    }
  }
}
