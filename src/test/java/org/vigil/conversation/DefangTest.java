package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DefangTest {

  @Test
  void aLinkCanNoLongerBeTapped() {
    assertThat(Defang.links("see https://evil.example/a?b=c and evil.top."))
        .isEqualTo("see hxxps://evil[.]example/a?b=c and evil[.]top.");
  }

  @Test
  void sentencesAndAmountsStayAsTheyAre() {
    assertThat(Defang.links("Pay 1.500 now. Then go.")).isEqualTo("Pay 1.500 now. Then go.");
  }

  @Test
  void doingItTwiceChangesNothing() {
    String once = Defang.links("HTTP://a.b.example t.me/jobs");
    assertThat(Defang.links(once)).isEqualTo(once).doesNotContain("t.me");
  }
}
