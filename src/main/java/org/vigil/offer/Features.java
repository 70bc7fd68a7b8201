package org.vigil.offer;

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
    float[] sums = new float[size()];
    add(letters(text.squeezed()), 1, sums);
    add(words(text.plain()), WORDS, sums);
    for (int i = 0; i < flags.size(); i++) {
      if (raised.contains(flags.get(i))) {
        sums[BUCKETS + i] = FLAG;
      }
    }
    return sparse(sums);
  }

  private static void add(boolean[] seen, float length, float[] sums) {
    int count = 0;
    for (boolean one : seen) {
      count += one ? 1 : 0;
    }
    float each = count == 0 ? 0 : (float) (length / Math.sqrt(count));
    for (int i = 0; i < seen.length; i++) {
      sums[i] += seen[i] ? each : 0;
    }
  }

  private static boolean[] letters(String text) {
    boolean[] seen = new boolean[BUCKETS];
    for (int from = 0; from < text.length(); from++) {
      int hash = 17;
      for (int n = 1; n <= LONGEST && from + n <= text.length(); n++) {
        hash = hash * 31 + digitsAlike(text.charAt(from + n - 1));
        if (n >= SHORTEST) {
          seen[bucket(hash + n)] = true;
        }
      }
    }
    return seen;
  }

  private static boolean[] words(String text) {
    boolean[] seen = new boolean[BUCKETS];
    int before = 0;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        hash = hash * 31 + digitsAlike(c);
      } else if (hash != 0) {
        seen[bucket(hash ^ WORD_SALT)] = true;
        seen[bucket((before * 31 + hash) ^ (WORD_SALT << 1))] = true;
        before = hash;
        hash = 0;
      }
    }
    return seen;
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

  private static Vector sparse(float[] sums) {
    int count = 0;
    for (float sum : sums) {
      count += sum == 0 ? 0 : 1;
    }
    int[] indexes = new int[count];
    float[] values = new float[count];
    int at = 0;
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != 0) {
        indexes[at] = i;
        values[at++] = sums[i];
      }
    }
    return new Vector(indexes, values);
  }
}
