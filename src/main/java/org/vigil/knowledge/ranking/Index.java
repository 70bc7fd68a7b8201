package org.vigil.knowledge.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vigil.knowledge.embedding.Meaning;
import org.vigil.learning.Bag;
import org.vigil.learning.Vector;
import org.vigil.learning.Vocabulary;

/// The examples, taken apart and numbered: what a ranker knows before it is trained. Made anew at
/// each start; only what is trained is worth keeping.
final class Index {

  private final List<String> entries;
  private final int[] entryOf;
  private final int[][] examplesOf;
  private final List<Meaning> meanings;
  private final Vocabulary vocabulary;
  private final List<Vector> vectors;
  private final Bm25 bm25;

  /// @param meanings of the examples, in their order
  Index(List<Example> examples, List<Meaning> meanings, Features features) {
    Set<String> ids = new LinkedHashSet<>();
    examples.stream().map(Example::entry).sorted().forEach(ids::add);
    this.entries = List.copyOf(ids);
    this.meanings = List.copyOf(meanings);
    this.entryOf =
        examples.stream().mapToInt(e -> Collections.binarySearch(entries, e.entry())).toArray();
    this.examplesOf = examplesOf(entries.size(), entryOf);
    List<Bag> bags = examples.stream().parallel().map(e -> features.of(e.text())).toList();
    this.vocabulary = Vocabulary.of(bags, Features.WEIGHING);
    this.vectors = bags.stream().map(vocabulary::vector).toList();
    this.bm25 = new Bm25(vocabulary, bags, entryOf);
  }

  List<String> entries() {
    return entries;
  }

  /// The number of the entry for texts that no entry answers; -1 if there is none.
  int noEntry() {
    return entries.isEmpty() || !entries.getFirst().equals(Example.NO_ENTRY) ? -1 : 0;
  }

  int examples() {
    return entryOf.length;
  }

  int[] entryOf() {
    return entryOf;
  }

  int[] examplesOf(int entry) {
    return examplesOf[entry];
  }

  Meaning meaning(int example) {
    return meanings.get(example);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  List<Vector> vectors() {
    return vectors;
  }

  Bm25 bm25() {
    return bm25;
  }

  /// How many examples an entry has, on average.
  double perEntry() {
    int real = entries.size() - (noEntry() < 0 ? 0 : 1);
    int texts = entryOf.length - (noEntry() < 0 ? 0 : examplesOf[noEntry()].length);
    return real == 0 ? 0 : (double) texts / real;
  }

  private static int[][] examplesOf(int entries, int[] entryOf) {
    List<List<Integer>> lists = new ArrayList<>();
    IntStream.range(0, entries).forEach(i -> lists.add(new ArrayList<>()));
    for (int i = 0; i < entryOf.length; i++) {
      lists.get(entryOf[i]).add(i);
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /// The numbers of the examples whose meaning the model could read.
  int[] readable() {
    return IntStream.range(0, entryOf.length).filter(i -> meanings.get(i).known()).toArray();
  }

  int[] entriesOf(int[] examples) {
    return Arrays.stream(examples).map(i -> entryOf[i]).toArray();
  }
}
