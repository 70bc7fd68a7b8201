package org.vigil.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.channel.telegram.BotApiServer.done;
import static org.vigil.channel.telegram.BotApiServer.refused;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.channel.Channel.Download;

class TelegramFilesTest {
  private static final String PATH = "photos/file_7.jpg";

  private final BotApiServer telegram = new BotApiServer(Duration.ofSeconds(5));
  private final TelegramFiles files = new TelegramFiles(telegram.api);

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void fetchesAFile() {
    telegram.answers("getFile", file(PATH, 3));
    telegram.holds(PATH, WireMock.aResponse().withBody(new byte[] {1, 2, 3}));
    assertThat(((Download.Done) files.fetch("f", 10)).file()).containsExactly(1, 2, 3);
    assertThat(telegram.calls("getFile").getFirst()).contains("\"file_id\":\"f\"");
  }

  @Test
  void doesNotFetchWhatIsTooLarge() {
    telegram.answers("getFile", file(PATH, 11));
    assertThat(files.fetch("f", 10)).isEqualTo(new Download.TooLarge());
  }

  @Test
  void stopsReadingWhatIsLargerThanItWasSaidToBe() {
    telegram.answers("getFile", file(PATH, 3));
    telegram.holds(PATH, WireMock.aResponse().withBody(new byte[1_000_000]));
    assertThat(files.fetch("f", 10)).isEqualTo(new Download.TooLarge());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../getMe", "photos/../../x", "http://example.org/x", "/photos/a", "a"})
  void fetchesNoPathOfAnotherForm(String path) {
    telegram.answers("getFile", file(path, 3));
    telegram.holds(PATH, WireMock.aResponse().withBody(new byte[] {1}));
    assertThat(files.fetch("f", 10)).isEqualTo(new Download.Unavailable());
  }

  @Test
  void saysThatAFileIsNotToBeHad() {
    telegram.answers("getFile", refused(400, "Bad Request: file is too big"));
    assertThat(files.fetch("f", 10)).isEqualTo(new Download.Unavailable());
    telegram.answers("getFile", file(PATH, 3));
    telegram.holds(PATH, WireMock.aResponse().withStatus(404));
    assertThat(files.fetch("f", 10)).isEqualTo(new Download.Unavailable());
    telegram.holds(PATH, WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(files.fetch("f", 10)).isEqualTo(new Download.Unavailable());
  }

  private static ResponseDefinitionBuilder file(String path, int size) {
    return done(
        "{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_size\":%d,\"file_path\":\"%s\"}"
            .formatted(size, path));
  }
}
