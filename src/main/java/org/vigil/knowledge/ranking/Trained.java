package org.vigil.knowledge.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vigil.knowledge.embedding.Meaning;

/// The two linear models of an index.
///
/// @param letters of words and letters
/// @param meanings of vectors
record Trained(Linear letters, Linear meanings) {

  /// Beyond this many entries times examples training would take minutes: the untrained parts rank
  /// alone.
  private static final long MOST = 60_000_000;

  private static final double COST_OF_LETTERS = 10;
  private static final double COST_OF_MEANINGS = 3;

  /// The length the vectors of meanings are given: longer ones are regularised less.
  private static final float LENGTH = 4;

  static Trained on(Index index) {
    int entries = index.entries().size();
    if (index.perEntry() <= 1 || (long) entries * index.examples() > MOST) {
      return new Trained(untrained(entries), untrained(entries));
    }
    Linear letters =
        Linear.train(
            index.vectors(), index.entryOf(), entries, index.vocabulary().size(), COST_OF_LETTERS);
    int[] readable = index.readable();
    if (readable.length == 0) {
      return new Trained(letters, untrained(entries));
    }
    List<Sparse> vectors = Arrays.stream(readable).mapToObj(i -> vector(index.meaning(i))).toList();
    Linear meanings =
        Linear.train(
            vectors,
            index.entriesOf(readable),
            entries,
            vectors.getFirst().index().length,
            COST_OF_MEANINGS);
    return new Trained(letters, meanings);
  }

  float[] letters(Sparse text) {
    return letters.scores(text);
  }

  float[] meanings(Meaning meaning) {
    return meanings.scores(
        meaning.known() ? vector(meaning) : new Sparse(new int[0], new float[0]));
  }

  void write(DataOutputStream out) throws IOException {
    letters.write(out);
    meanings.write(out);
  }

  static Trained read(DataInputStream in) throws IOException {
    return new Trained(Linear.read(in), Linear.read(in));
  }

  private static Linear untrained(int entries) {
    return new Linear(new float[entries], new int[0], new int[0], new float[0]);
  }

  private static Sparse vector(Meaning meaning) {
    float[] value = meaning.vector().clone();
    for (int i = 0; i < value.length; i++) {
      value[i] *= LENGTH;
    }
    return new Sparse(IntStream.range(0, value.length).toArray(), value);
  }
}
