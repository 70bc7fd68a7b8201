package org.vigil.cli;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What all measurements share: they read a file of cases, print their figures in words, and with
/// `--json` one JSON object as the last line. Figures are shares from 0 to 1 unless their name says
/// otherwise; null where there is nothing to measure.
abstract class EvalCommand implements Callable<Integer> {
  private static final Argument<Map<String, Object>> OBJECT =
      Argument.mapOf(String.class, Object.class);

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The cases.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print the figures as one JSON object last.")
  private boolean json;

  @Option(names = "--cases", description = "Print each case that went wrong.")
  private boolean cases;

  /// Measures and returns the figures, by name and in order; values are numbers, null, or maps of
  /// the same kind.
  abstract Map<String, @Nullable Object> measure(Path file) throws IOException;

  @Override
  public final Integer call() throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(file + " cannot be read. Name a file that exists.");
    }
    Map<String, @Nullable Object> figures = measure(file);
    PrintWriter out = out();
    print("", figures, out);
    if (json) {
      out.println(ObjectMapper.getDefault().writeValueAsString(figures));
    }
    out.flush();
    return 0;
  }

  /// The cases of a `.jsonl` file, one JSON object a line; blank lines are skipped.
  ///
  /// @throws IllegalArgumentException naming the line that is not an object
  static List<Map<String, Object>> lines(Path file) throws IOException {
    List<Map<String, Object>> cases = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          cases.add(ObjectMapper.getDefault().readValue(line, OBJECT));
        } catch (IOException e) {
          throw new IllegalArgumentException(
              file + ":" + number + ": this is not a JSON object. Write one object a line.", e);
        }
      }
    }
    if (cases.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no case. Write one JSON object a line.");
    }
    return cases;
  }

  /// A text of a case.
  ///
  /// @throws IllegalArgumentException if it is missing
  static String text(Map<String, Object> one, String key) {
    if (one.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a case has no `" + key + "`. Each line needs one.");
  }

  /// Says that a case went wrong, if they are asked for.
  void wrong(String what) {
    if (cases) {
      out().println(what);
    }
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /// A share; null if there is nothing it is a share of.
  static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static void print(String indent, Map<?, ?> figures, PrintWriter out) {
    figures.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner) {
            out.println(indent + name + ":");
            print(indent + "  ", inner, out);
          } else if (value instanceof Double number) {
            out.printf("%s%s: %.4f%n", indent, name, number);
          } else {
            out.println(indent + name + ": " + value);
          }
        });
  }
}
