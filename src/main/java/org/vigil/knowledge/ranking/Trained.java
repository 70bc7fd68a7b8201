package org.vigil.knowledge.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.vigil.knowledge.embedding.Meaning;
import org.vigil.learning.LinearModel;
import org.vigil.learning.LinearTrainer;
import org.vigil.learning.LinearTrainer.Method;
import org.vigil.learning.Vector;

/// The two linear models of an index.
///
/// @param letters of words and letters
/// @param meanings of vectors
record Trained(LinearModel letters, LinearModel meanings) {

  /// Beyond this many entries times examples training would take minutes: the untrained parts rank
  /// alone.
  private static final long MOST = 60_000_000;

  private static final LinearTrainer LETTERS = new LinearTrainer(Method.LOGISTIC, 10, false);
  private static final LinearTrainer MEANINGS = new LinearTrainer(Method.LOGISTIC, 3, false);

  /// About so many texts of other entries are enough for one: with all 18,000 of the content
  /// training takes five times as long, and finds no more (docs/decisions/0010).
  private static final int OTHERS = 4000;

  /// The same for meanings, which have every one of their places filled.
  private static final int OTHER_MEANINGS = 1000;

  /// A text that the embedding model reads less well than this teaches it nothing.
  private static final float READ = 0.5f;

  /// The length the vectors of meanings are given: longer ones are regularised less.
  private static final float LENGTH = 4;

  static Trained on(Index index) {
    int entries = index.entries().size();
    if (index.perEntry() <= 1 || (long) entries * index.examples() > MOST) {
      return new Trained(LinearModel.untrained(entries), LinearModel.untrained(entries));
    }
    LinearModel letters =
        LETTERS.train(
            index.vectors(), index.vocabulary().size(), about(index.entryOf(), entries, OTHERS));
    int[] read =
        Arrays.stream(index.readable()).filter(i -> index.meaning(i).trust() >= READ).toArray();
    if (read.length == 0) {
      return new Trained(letters, LinearModel.untrained(entries));
    }
    List<Vector> vectors = Arrays.stream(read).mapToObj(i -> vector(index.meaning(i))).toList();
    LinearModel meanings =
        MEANINGS.train(
            vectors,
            vectors.getFirst().index().length,
            about(index.entriesOf(read), entries, OTHER_MEANINGS));
    return new Trained(letters, meanings);
  }

  float[] letters(Vector text) {
    return letters.scores(text);
  }

  float[] meanings(Meaning meaning) {
    return meanings.scores(meaning.known() ? vector(meaning) : Vector.NONE);
  }

  void write(DataOutputStream out) throws IOException {
    letters.write(out);
    meanings.write(out);
  }

  static Trained read(DataInputStream in) throws IOException {
    return new Trained(LinearModel.read(in), LinearModel.read(in));
  }

  /// One question an entry: is the text about it? Where texts are many, each is told only to some
  /// of the entries that it is not about.
  private static List<IntUnaryOperator> about(int[] entryOf, int entries, int others) {
    int every = Math.max(1, entryOf.length / others);
    return IntStream.range(0, entries)
        .<IntUnaryOperator>mapToObj(
            entry -> i -> entryOf[i] == entry ? 1 : (i + entry) % every == 0 ? -1 : 0)
        .toList();
  }

  private static Vector vector(Meaning meaning) {
    float[] value = meaning.vector().clone();
    for (int i = 0; i < value.length; i++) {
      value[i] *= LENGTH;
    }
    return new Vector(IntStream.range(0, value.length).toArray(), value);
  }
}
