package org.vigil.cli;

import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vigil.inbox.Gap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `vigil content gaps`: what people ask in vain, and how they vote, as the running service counts
/// it. Nothing is shown that fewer than five people asked.
@Singleton
@Command(
    name = "gaps",
    mixinStandardHelpOptions = true,
    description = "Shows what people ask the running bot in vain, and their votes.")
final class ContentGaps implements Callable<Integer> {
  private static final int MOST_WORDS = 12;
  private static final Map<String, String> HEADS =
      Map.of(
          "unanswered", "asked, and no answer was sure enough",
          "not-helpful", "answered, and it did not help",
          "helpful", "answered, and it helped");

  private final AdminClient service;

  @Spec private CommandSpec spec;

  ContentGaps(AdminClient service) {
    this.service = service;
  }

  @Override
  public Integer call() {
    print(service.list("/admin/gaps", Gap.class), spec.commandLine().getOut());
    return 0;
  }

  /// One line for each language, kind and topic; below it the words that people used, most first.
  static void print(List<Gap> gaps, PrintWriter out) {
    Map<String, List<Gap>> topics =
        gaps.stream()
            .collect(
                Collectors.groupingBy(
                    gap -> gap.language() + "  " + about(gap), TreeMap::new, Collectors.toList()));
    topics.forEach(
        (about, of) -> {
          int people = of.stream().mapToInt(Gap::people).max().orElse(0);
          out.println(about + "  " + people + " people");
          String words =
              of.stream()
                  .filter(gap -> !gap.words().isEmpty())
                  .limit(MOST_WORDS)
                  .map(gap -> gap.words() + " " + gap.people())
                  .collect(Collectors.joining(", "));
          if (!words.isEmpty()) {
            out.println("      words: " + words);
          }
        });
    out.println(
        topics.isEmpty()
            ? "Nothing yet that five people or more asked in vain in the last 30 days."
            : "Counted over the last 30 days. What fewer than five people asked is not shown.");
    out.flush();
  }

  private static String about(Gap gap) {
    String topic = gap.topic().isEmpty() ? "(no topic near)" : gap.topic();
    return HEADS.getOrDefault(gap.kind(), gap.kind()) + "  " + topic;
  }
}
