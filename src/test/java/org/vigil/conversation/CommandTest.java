package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CommandTest {

  @Test
  void aCommandMayNameTheBotAndHaveWordsBehindIt() {
    assertThat(Command.of(" /Check@jobs_bot  pay\nfirst "))
        .isEqualTo(new Command("check", "pay\nfirst"));
  }

  @Test
  void wordsAreNoCommand() {
    assertThat(Command.of("either/or")).isEqualTo(new Command("", "either/or"));
    assertThat(Command.of("/")).isEqualTo(new Command("", "/"));
    assertThat(Command.of("/ផ្ទះ")).isEqualTo(new Command("", "/ផ្ទះ"));
  }
}
