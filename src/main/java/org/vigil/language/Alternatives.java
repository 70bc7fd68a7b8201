package org.vigil.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Writes out `(a|b)` groups, nested or not.
final class Alternatives {
  private final String phrase;
  private final int most;
  private int at;

  private Alternatives(String phrase, int most) {
    this.phrase = phrase;
    this.most = most;
  }

  /// Each way to choose one alternative of every group.
  static Set<String> expand(String phrase, int most) throws PhraseSyntaxException {
    Alternatives reader = new Alternatives(phrase, most);
    Set<String> all = new LinkedHashSet<>(reader.choices());
    if (reader.at < phrase.length()) {
      throw new PhraseSyntaxException(
          "a ) or | stands outside of ( )", "Open the group with ( or take it away");
    }
    return all;
  }

  private List<String> choices() throws PhraseSyntaxException {
    List<String> sequences = List.of("");
    while (at < phrase.length() && phrase.charAt(at) != ')' && phrase.charAt(at) != '|') {
      if (phrase.charAt(at) == '(') {
        sequences = joined(sequences, group());
      } else {
        int start = at;
        while (at < phrase.length() && "()|".indexOf(phrase.charAt(at)) < 0) {
          at++;
        }
        sequences = joined(sequences, List.of(phrase.substring(start, at)));
      }
    }
    return sequences;
  }

  private List<String> group() throws PhraseSyntaxException {
    List<String> alternatives = new ArrayList<>();
    do {
      at++;
      alternatives.addAll(choices());
    } while (at < phrase.length() && phrase.charAt(at) == '|');
    if (at >= phrase.length()) {
      throw new PhraseSyntaxException("a ( is not closed", "Add the ) that is missing");
    }
    at++;
    return alternatives;
  }

  private List<String> joined(List<String> befores, List<String> afters)
      throws PhraseSyntaxException {
    if (befores.size() * afters.size() > most) {
      throw new PhraseSyntaxException(
          "the phrase stands for more than " + most + " phrases", "Split it into several");
    }
    List<String> all = new ArrayList<>();
    for (String before : befores) {
      for (String after : afters) {
        all.add(before + after);
      }
    }
    return all;
  }
}
