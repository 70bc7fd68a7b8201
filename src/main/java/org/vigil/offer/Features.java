package org.vigil.offer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.language.Normalized;

/// Turns a text into the numbers that the classifier sees: runs of two to five letters of the
/// squeezed text, which evasion by spacing, look-alikes and digits leaves as they are; words; and
/// the flags raised. Each group has length 1, so that long texts do not weigh more.
final class Features {

  private static final int BUCKETS = 1 << 17;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;
  private static final float WORDS = 0.7f;
  private static final float FLAG = 0.25f;
  private static final int WORD_SALT = 0x5bd1e995;

  private final List<String> flags;

  /// @param flags all slugs there are
  Features(Set<String> flags) {
    this.flags = List.copyOf(new TreeSet<>(flags));
  }

  int size() {
    return BUCKETS + flags.size();
  }

  Vector of(Normalized text, Collection<String> raised) {
    int[] letters = letters(text.squeezed());
    int[] words = words(text.plain());
    float letter = each(1, letters.length);
    float word = each(WORDS, words.length);
    int[] indexes = new int[letters.length + words.length + flags.size()];
    float[] values = new float[indexes.length];
    int count = 0;
    for (int l = 0, w = 0; l < letters.length || w < words.length; count++) {
      int at =
          Math.min(
              l < letters.length ? letters[l] : BUCKETS, w < words.length ? words[w] : BUCKETS);
      indexes[count] = at;
      if (l < letters.length && letters[l] == at) {
        values[count] += letter;
        l++;
      }
      if (w < words.length && words[w] == at) {
        values[count] += word;
        w++;
      }
    }
    for (int i = 0; i < flags.size(); i++) {
      if (raised.contains(flags.get(i))) {
        indexes[count] = BUCKETS + i;
        values[count++] = FLAG;
      }
    }
    return new Vector(Arrays.copyOf(indexes, count), Arrays.copyOf(values, count));
  }

  /// What each of a group's features has, so that together they have a length.
  private static float each(float length, int count) {
    return count == 0 ? 0 : (float) (length / Math.sqrt(count));
  }

  private static int[] letters(String text) {
    BucketSet seen = new BucketSet(text.length() * (LONGEST - SHORTEST + 1));
    for (int from = 0; from < text.length(); from++) {
      int hash = 17;
      for (int n = 1; n <= LONGEST && from + n <= text.length(); n++) {
        hash = hash * 31 + digitsAlike(text.charAt(from + n - 1));
        if (n >= SHORTEST) {
          seen.add(bucket(hash + n));
        }
      }
    }
    return seen.sorted();
  }

  private static int[] words(String text) {
    BucketSet seen = new BucketSet(text.length() / 2);
    int before = 0;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        hash = hash * 31 + digitsAlike(c);
      } else if (hash != 0) {
        seen.add(bucket(hash ^ WORD_SALT));
        seen.add(bucket((before * 31 + hash) ^ (WORD_SALT << 1)));
        before = hash;
        hash = 0;
      }
    }
    return seen.sorted();
  }

  /// An amount's digits tell little, that there are some tells more.
  private static char digitsAlike(char c) {
    return c >= '0' && c <= '9' ? '0' : c;
  }

  /// Spreads a hash over the buckets (the finaliser of MurmurHash3).
  private static int bucket(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h & (BUCKETS - 1);
  }
}
