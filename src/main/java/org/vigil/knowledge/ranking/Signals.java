package org.vigil.knowledge.ranking;

/// What each part says of a question, for each entry considered. The parts' scales differ.
///
/// @param entries the numbers of the entries considered
/// @param letters the trained model of words and letters; zeros if none was trained
/// @param meaning the trained model of meanings; zeros if none was trained or the text is not read
/// @param nearest the cosine of the nearest example; zeros if the text is not read
/// @param bm25 shares of the most the text could score
/// @param trust how well the embedding model reads the question
/// @param coverage how much of the question some example has
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Signals(
    int[] entries,
    float[] letters,
    float[] meaning,
    float[] nearest,
    float[] bm25,
    float trust,
    double coverage) {

  /// The same with what the nearest examples say.
  Signals nearest(float[] cosines) {
    return new Signals(entries, letters, meaning, cosines, bm25, trust, coverage);
  }

  /// Where the entry of a number stands; -1 if it is not considered.
  int place(int entry) {
    for (int i = 0; i < entries.length; i++) {
      if (entries[i] == entry) {
        return i;
      }
    }
    return -1;
  }
}
