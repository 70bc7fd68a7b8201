package org.vigil.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.language.Language;
import org.vigil.language.WordBreaks;

/// The words of a question that tell what it is about, without what could tell who asked.
final class Salient {
  static final int MOST = 12;

  private static final int LONGEST = 24;

  /// Anything with a digit, an `@`, a slash or a dot inside: numbers, handles, addresses, links.
  private static final Pattern PERSONAL = Pattern.compile("\\S*(?:[\\p{Nd}@/_]|\\.(?=\\p{L}))\\S*");

  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}'-]+");

  private Salient() {}

  /// In alphabetical order, so that nobody reads the sentence from them. Pure.
  static List<String> words(KnowledgeBase knowledge, Language language, String text) {
    Set<String> common = knowledge.commonWords(language);
    Set<String> words = new LinkedHashSet<>();
    for (String word : WordBreaks.words(PERSONAL.matcher(text).replaceAll(" "), language)) {
      if (tells(word) && !common.contains(word) && words.size() < MOST) {
        words.add(word);
      }
    }
    return List.copyOf(new TreeSet<>(words));
  }

  /// One or two Latin letters are no word; a sign of another script can be.
  private static boolean tells(String word) {
    int shortest = LATIN.matcher(word).matches() ? 3 : 2;
    return word.length() >= shortest && word.length() <= LONGEST;
  }
}
