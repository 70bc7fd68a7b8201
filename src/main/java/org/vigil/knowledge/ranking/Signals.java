package org.vigil.knowledge.ranking;

/// What each part says of a question, by entry. The parts' scales differ.
///
/// @param letters the trained model of words and letters; zeros if none was trained
/// @param meaning the trained model of meanings; zeros if none was trained or the text is not read
/// @param nearest the cosine of the nearest example; zeros if the text is not read
/// @param bm25 shares of the most the text could score
/// @param trust how well the embedding model reads the question
/// @param coverage how much of the question some example has
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Signals(
    float[] letters,
    float[] meaning,
    float[] nearest,
    float[] bm25,
    float trust,
    double coverage) {}
