package org.vigil.offer;

import java.util.ArrayList;
import java.util.List;
import org.vigil.learning.Bag;
import org.vigil.learning.Weighing;

/// What the classifier sees of a text: runs of two to five letters of the squeezed text, which
/// evasion by spacing, look-alikes and digits leaves as they are; words; and the flags raised. An
/// amount's digits tell little, that there are some tells more, so all digits are alike.
final class Features {

  static final Weighing WEIGHING = new Weighing(0.5f, 0.8f, 0.25f, 2);

  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;

  private Features() {}

  static Bag of(Signals.Seen seen) {
    Bag.Builder bag =
        new Bag.Builder()
            .words(words(digitsAlike(seen.offer().text().plain())))
            .runs(digitsAlike(seen.offer().text().squeezed()), SHORTEST, LONGEST);
    seen.raised().keySet().forEach(bag::sign);
    return bag.bag();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !wordy(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean wordy(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String digitsAlike(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = chars[i] >= '0' && chars[i] <= '9' ? '0' : chars[i];
    }
    return new String(chars);
  }
}
