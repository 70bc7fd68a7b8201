package org.vigil.cli;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigil.knowledge.ranking.Example;

/// Entries with their phrasings, and questions with the entry that answers them.
record RetrievalSet(List<Example> examples, List<Example> queries) {

  /// Reads `{entries: [{id, utts}], queries: [{q, id}]}`.
  ///
  /// @throws IllegalArgumentException if the file is not like that
  static RetrievalSet of(Path file) throws IOException {
    Map<String, Object> whole;
    try {
      whole =
          ObjectMapper.getDefault()
              .readValue(Files.readAllBytes(file), Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + " is not one JSON object. A .jsonl of questions needs --bank.", e);
    }
    List<Example> examples = new ArrayList<>();
    for (Map<?, ?> entry : objects(file, whole, "entries")) {
      if (!(entry.get("utts") instanceof List<?> utterances)) {
        throw new IllegalArgumentException(file + ": each entry needs `id` and a list `utts`");
      }
      for (Object utterance : utterances) {
        examples.add(new Example(String.valueOf(entry.get("id")), String.valueOf(utterance)));
      }
    }
    List<Example> queries = new ArrayList<>();
    for (Map<?, ?> query : objects(file, whole, "queries")) {
      queries.add(new Example(String.valueOf(query.get("id")), String.valueOf(query.get("q"))));
    }
    return new RetrievalSet(examples, queries);
  }

  /// Reads questions (`text`, `label`) and a bank of entries (`id`, `question`).
  static RetrievalSet of(Path questions, Path bank) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Map<String, Object> entry : EvalCommand.lines(bank)) {
      examples.add(new Example(EvalCommand.text(entry, "id"), EvalCommand.text(entry, "question")));
    }
    List<Example> queries = new ArrayList<>();
    for (Map<String, Object> question : EvalCommand.lines(questions)) {
      queries.add(
          new Example(EvalCommand.text(question, "label"), EvalCommand.text(question, "text")));
    }
    return new RetrievalSet(examples, queries);
  }

  private static List<Map<?, ?>> objects(Path file, Map<String, Object> whole, String key) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (whole.get(key) instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> object) {
          objects.add(object);
        }
      }
    }
    if (objects.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no `" + key + "`. Give a list of them.");
    }
    return objects;
  }
}
