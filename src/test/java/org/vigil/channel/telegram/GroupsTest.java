package org.vigil.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.channel.telegram.BotApiServer.done;
import static org.vigil.channel.telegram.BotApiServer.sent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.vigil.channel.QuickCheck;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.testing.Eventually;

/// Checks in groups and inline.
class GroupsTest {
  private static final String GROUP =
      """
      {"update_id":8,"message":{"message_id":12,"date":1,%s,
       "from":{"id":42,"is_bot":false,"first_name":"A","language_code":"km"},
       "chat":{"id":-5,"type":"supergroup","title":"G"}}}\
      """;
  private static final String ANSWERED =
      ",\"reply_to_message\":{\"message_id\":11,\"date\":1,\"text\":\"Cook wanted\","
          + "\"chat\":{\"id\":-5,\"type\":\"supergroup\",\"title\":\"G\"}}";

  private final BotApiServer telegram = new BotApiServer();
  private final SendLimiter limiter =
      new SendLimiter(new SendRates(1000, 1000, 2), () -> 1, System::nanoTime);
  private final Translation translation = new Translation(Clock.systemUTC());

  /// Groups in which each offer is answered with itself.
  static Groups groups(BotApiServer telegram, SendLimiter limiter, GroupTaps taps) {
    QuickCheck echo =
        (offer, language) ->
            new QuickCheck.Card(
                language + ":" + offer, Reply.of(Block.Paragraph.strong(language + ":" + offer)));
    return new Groups(
        taps,
        new OpenChecks(
            echo,
            new OwnName(telegram.api),
            new Sending(telegram.api, limiter),
            limiter,
            telegram.api));
  }

  private final Groups groups =
      groups(
          telegram,
          limiter,
          new GroupTaps(
              List.of(),
              new TelegramGroups(telegram.settings, limiter, new Sending(telegram.api, limiter)),
              new Courtesies(telegram.api, limiter)));

  @BeforeEach
  void telegramAnswers() {
    telegram.answers(
        "getMe", done("{\"id\":1,\"is_bot\":true,\"first_name\":\"V\",\"username\":\"VigilBot\"}"));
    telegram.answers("sendMessage", sent(13));
    telegram.answers("answerInlineQuery", done("true"));
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/check", "/check@VigilBot", "@vigilbot is this real?", "look @VigilBot"})
  void checksTheMessageThatIsAnswered(String text) throws IOException {
    take("\"text\":\"" + text + "\"" + ANSWERED);
    assertThat(answers(1).getFirst())
        .contains("<b>km:Cook wanted</b>", "\"message_id\":12", "\"chat_id\":\"-5\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/check Cook wanted, km:Cook wanted",
    "@VigilBot Cook wanted, km:Cook wanted",
    "/check, km:"
  })
  void checksTheWordsBesideTheCommandIfNothingIsAnswered(String text, String said)
      throws IOException {
    take("\"text\":\"" + text + "\"");
    assertThat(answers(1).getFirst()).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good morning all",
        "/checkers",
        "/start",
        "/numbers@VigilBot",
        "mail someone.else@vigilbot.example",
        "they hold me, help"
      })
  void leavesEverythingElseInAGroupAlone(String text) throws IOException {
    assertThat(translation.of(update("\"text\":\"" + text + "\"" + ANSWERED)))
        .isEqualTo(new Incoming.Ignored());
  }

  @Test
  void leavesWhatIsMeantForAnotherBotAlone() throws IOException {
    take("\"text\":\"/check@OtherBot\"" + ANSWERED);
    take("\"text\":\"@other_person look\"" + ANSWERED);
    take("\"text\":\"/check\"" + ANSWERED);
    assertThat(answers(1)).hasSize(1);
  }

  @Test
  void staysWithinTheLimitOfAGroup() throws IOException {
    for (int i = 0; i < 5; i++) {
      take("\"text\":\"/check\"" + ANSWERED);
      answers(Math.min(i + 1, 2));
    }
    assertThat(telegram.calls("sendMessage")).hasSize(2);
  }

  @Test
  void offersTheVerdictInline() throws IOException {
    receive(
        "{\"update_id\":9,\"inline_query\":{\"id\":\"q1\",\"query\":\"Cook"
            + " wanted\",\"offset\":\"\","
            + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"A\",\"language_code\":\"km\"}}}");
    Eventually.within(Duration.ofSeconds(10))
        .that("answered", () -> telegram.calls("answerInlineQuery").size() == 1);
    assertThat(telegram.calls("answerInlineQuery").getFirst())
        .contains("\"inline_query_id\":\"q1\"", "km:Cook wanted", "\"is_personal\":true");
  }

  private List<String> answers(int count) {
    Eventually.within(Duration.ofSeconds(10))
        .that("answered", () -> telegram.calls("sendMessage").size() == count);
    return telegram.calls("sendMessage");
  }

  private void take(String message) throws IOException {
    receive(GROUP.formatted(message));
  }

  private void receive(String json) throws IOException {
    switch (translation.of(read(json))) {
      case Incoming.AskedInGroup asked -> groups.take(asked);
      case Incoming.AskedInline asked -> groups.take(asked);
      case Incoming other -> throw new AssertionError("not asked: " + other);
    }
  }

  private static Update update(String message) throws IOException {
    return read(GROUP.formatted(message));
  }

  private static Update read(String json) throws IOException {
    return UpdateReader.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
