package org.vigil.knowledge.embedding;

import java.util.Collection;
import java.util.List;

/// Turns texts into vectors that are close when the texts mean the same.
public interface Embedder {

  /// A name that changes with the model, so that vectors of two models are never mixed.
  String model();

  /// The meaning of a question. Pure computation of some milliseconds for a text not seen lately;
  /// the first call loads the model. Safe for many threads.
  Meaning embed(String text);

  /// The meanings of phrasings, in their order, kept on disk for the next start. Blocks, for some
  /// milliseconds a text not seen before; may be repeated.
  List<Meaning> embedAll(Collection<String> texts);
}
