package org.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.inbox.Gap;

final class ContentGapsTest {
  private static String shown(List<Gap> gaps) {
    StringWriter out = new StringWriter();
    ContentGaps.print(gaps, new PrintWriter(out, true));
    return out.toString();
  }

  @Test
  void showsPeopleByLanguageAndTopicWithTheirWords() {
    assertThat(
            shown(
                List.of(
                    new Gap("unanswered", "en", "money-sent-bank", "", 9),
                    new Gap("unanswered", "en", "money-sent-bank", "chargeback", 7),
                    new Gap("not-helpful", "km", "report-scam", "", 5))))
        .contains("en  asked, and no answer was sure enough  money-sent-bank  9 people")
        .contains("words: chargeback 7")
        .contains("km  answered, and it did not help  report-scam  5 people");
  }

  @Test
  void saysSoWhenThereIsNothing() {
    assertThat(shown(List.of())).contains("Nothing yet that five people or more asked in vain");
  }
}
