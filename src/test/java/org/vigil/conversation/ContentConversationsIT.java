package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.conversation.Rehearsal.Result;

/// The conversations that volunteers approved, played with the real content and all that is trained
/// from it.
final class ContentConversationsIT {

  @Test
  void theBotSaysWhatWasApproved() {
    ContentDirectory content = ContentDirectory.at(Path.of("content"));
    Problems problems = new Problems();
    // Shared with ContentQuestionsIT, so that the same content is learnt once.
    try (ApplicationContext context =
        ApplicationContext.run(Map.of("vigil.data", Path.of("target", "retrieval").toString()))) {
      Library library = context.getBean(LibraryLoader.class).load(content, problems);
      List<Result> results = new Rehearsal(library).playAll(content, problems);
      assertThat(problems.all()).isEmpty();
      assertThat(results).hasSizeGreaterThan(30);
      assertThat(results.stream().filter(result -> !result.passed()).map(this::shown))
          .as("`./vigil content test` says more, and `--approve` writes what the bot says now")
          .isEmpty();
    }
  }

  private String shown(Result result) {
    return result
        .difference()
        .map(d -> result.path() + ":" + d.line() + " " + d.expected() + " is now " + d.said())
        .orElse("");
  }
}
