package org.vigil.language;

import java.util.BitSet;

/// Drops what stands between letters and remembers where; one use.
final class Squeeze {
  private static final String APOSTROPHES = "'`\u2019\u2018\u02bc\u00b4";
  private static final String SENTENCE_ENDS = ".!?;\u3002\u0964\u0965\u104b\u17d4\u17d5\u2026\n\r";
  private static final String END_WITHOUT_SPACE = "\u3002\u0964\u0965\u104b\u17d4\u17d5\n\r";

  private final Tracked plain;
  private final Tracked.Builder out;
  private final StringBuilder bare;
  private final BitSet splits = new BitSet();
  private final boolean sentences;
  private boolean dropped = true;

  /// @param sentences whether the ends of sentences are kept
  Squeeze(Tracked plain, boolean sentences) {
    this.plain = plain;
    this.sentences = sentences;
    this.out = new Tracked.Builder(plain.length() + 1);
    this.bare = new StringBuilder(plain.length());
  }

  Reading reading() {
    String text = plain.text();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      if (kept(c)) {
        keep(text, i, length);
      } else if (endsSentence(text, i)) {
        end(i);
      } else if (APOSTROPHES.indexOf(c) < 0 && !Script.mark(c)) {
        dropped = true;
      }
      i += length;
    }
    return Reading.of(out.build(), bare.toString(), splits);
  }

  private boolean kept(int c) {
    if (Script.mark(c)) {
      // Marks on Latin letters and digits are decoration; those of other scripts are spelling.
      char last = out.last();
      return last >= 0x250 && !dropped && (Character.isLetter(last) || Script.mark(last));
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.CURRENCY_SYMBOL
        || c == '%'
        || c == '+'
        || c == '@';
  }

  private void keep(String text, int start, int length) {
    if (dropped) {
      splits.set(out.length());
      dropped = false;
    }
    for (int i = start; i < start + length; i++) {
      Span span = plain.span(i, i + 1);
      out.add(text.charAt(i), span.from(), span.to());
      bare.append(Accents.strip(text.charAt(i)));
    }
  }

  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    if (SENTENCE_ENDS.indexOf(c) < 0) {
      return false;
    }
    return END_WITHOUT_SPACE.indexOf(c) >= 0
        || i + 1 == text.length()
        || Character.isWhitespace(text.charAt(i + 1));
  }

  private void end(int i) {
    dropped = true;
    int n = out.length();
    if (sentences && n > 0 && out.last() != Reading.END_OF_SENTENCE && !spelledOut()) {
      out.add(Reading.END_OF_SENTENCE, plain.span(i, i + 1).from(), plain.span(i, i + 1).to());
      bare.append(Reading.END_OF_SENTENCE);
    }
  }

  /// Inside "t. e. l. e." a full stop ends nothing.
  private boolean spelledOut() {
    return splits.get(out.length() - 1) && Character.isLetter(out.last()) && out.last() < 0x250;
  }
}
