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

  /// Letters a text must have before its words can be called too short.
  private static final int FEWEST_SPELLED = 12;

  /// In no language have words on average fewer letters; in Vietnamese they have about three.
  private static final double SHORTEST_MEAN = 2;

  private Features() {}

  static Bag of(Signals.Seen seen) {
    String plain = seen.offer().text().plain();
    Bag.Builder bag =
        new Bag.Builder()
            .words(spelledOut(plain) ? List.of() : words(digitsAlike(plain)))
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

  /// Whether spaces or points stand within the words of a text in Latin script: then its words say
  /// nothing, and the letters speak for them.
  static boolean spelledOut(String text) {
    int letters = 0;
    int words = 0;
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean latin = (c < 0x250 || (c >= 0x1e00 && c < 0x1f00)) && Character.isLetter(c);
      letters += latin ? 1 : 0;
      words += latin && !before ? 1 : 0;
      before = latin;
    }
    return letters >= FEWEST_SPELLED && letters < SHORTEST_MEAN * words;
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
