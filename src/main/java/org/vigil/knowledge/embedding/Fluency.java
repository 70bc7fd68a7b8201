package org.vigil.knowledge.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

/// Tells how well a model reads a text, by the pieces its tokenizer cuts the words into: a model
/// has whole words for the languages it learnt, and letters or nothing for the others.
///
/// Letters a piece, median over the texts of public sets: English 3.7 to 3.8, German, Spanish,
/// French, Indonesian, Filipino and Swahili 2.3 to 2.6, Vietnamese 2.1, Hebrew and Hindi 1.0,
/// Chinese below 0.2, Khmer and Burmese 0 (unknown pieces).
final class Fluency {

  private static final double NOTHING = 2.2;
  private static final double EVERYTHING = 3.0;
  private static final int UNKNOWN_COUNTS = 8;

  private final HuggingFaceTokenizer tokenizer;
  private final boolean multilingual;

  Fluency(HuggingFaceTokenizer tokenizer, boolean multilingual) {
    this.tokenizer = tokenizer;
    this.multilingual = multilingual;
  }

  /// From 0 to 1; 0 for a text without letters.
  float of(String text) {
    Encoding encoding = tokenizer.encode(text, false, false);
    long letters = text.codePoints().filter(Character::isLetter).count();
    int pieces = 0;
    int unknown = 0;
    for (String token : encoding.getTokens()) {
      if (token.equals("[UNK]") || token.equals("<unk>")) {
        unknown++;
      } else if (token.codePoints().anyMatch(Character::isLetter)) {
        pieces++;
      }
    }
    if (letters == 0 || pieces == 0) {
      return 0;
    }
    if (multilingual) {
      return unknown * 4 > pieces ? 0 : 1;
    }
    double perPiece = (double) letters / (pieces + UNKNOWN_COUNTS * unknown);
    return (float) Math.clamp((perPiece - NOTHING) / (EVERYTHING - NOTHING), 0, 1);
  }
}
