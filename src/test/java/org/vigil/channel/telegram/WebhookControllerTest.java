package org.vigil.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.channel.telegram.BotApiServer.done;
import static org.vigil.channel.telegram.BotApiServer.refused;
import static org.vigil.channel.telegram.BotApiServer.sent;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.channel.CommandDescriptions;
import org.vigil.channel.Fleet;
import org.vigil.channel.GroupPresses;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.channel.OutageNotice;
import org.vigil.channel.QuickCheck;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.language.Language;
import org.vigil.testing.Eventually;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookControllerTest {
  private static final String SECRET = "a-secret-of-the-webhook";
  private static final String UPDATE =
      """
      {"update_id":5,"message":{"message_id":5,"date":1,"text":"hello",
       "from":{"id":42,"is_bot":false,"first_name":"A"},"chat":{"id":42,"type":"private"}}}\
      """;
  private static final String GROUP_TAP =
      """
      {"update_id":6,"callback_query":{"id":"77","chat_instance":"x","data":"%s",
       "from":{"id":42,"is_bot":false,"first_name":"A"},
       "message":{"message_id":8,"date":1,"text":"t","chat":{"id":-5,"type":"group","title":"G"}}}}\
      """;

  private final BotApiServer telegram = new BotApiServer();
  private final ApplicationContext context =
      ApplicationContext.builder()
          .banner(false)
          .deduceEnvironment(false)
          .properties(
              Map.of(
                  "test.telegram",
                  true,
                  "micronaut.server.port",
                  -1,
                  "vigil.telegram.token",
                  BotApiServer.TOKEN,
                  "vigil.telegram.api-url",
                  telegram.settings.apiUrl(),
                  "vigil.telegram.mode",
                  "webhook",
                  "vigil.telegram.webhook.url",
                  "https://bot.example.org",
                  "vigil.telegram.webhook.secret",
                  SECRET))
          .start();
  private final EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
  private final FakeIntake intake = context.getBean(FakeIntake.class);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void reset() {
    telegram.reset();
    intake.reset();
    context.getBean(Presses.class).pressed.clear();
  }

  @AfterAll
  void stop() {
    context.close();
    telegram.close();
  }

  private int post(@Nullable String secret, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.getURL() + "/telegram/webhook"))
            .header("content-type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(body));
    if (secret != null) {
      request.header(WebhookController.SECRET, secret);
    }
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private double refusals(String why) {
    return context
        .getBean(MeterRegistry.class)
        .counter("vigil.telegram.webhook.refused", "why", why)
        .count();
  }

  @Test
  void acknowledgesWhatIsStored() throws Exception {
    assertThat(post(SECRET, UPDATE)).isEqualTo(200);
    assertThat(intake.accepted).hasSize(1);
  }

  @Test
  void takesAnUpdateThatComesAgainOnce() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(post(SECRET, UPDATE)).isEqualTo(200);
    }
    assertThat(intake.accepted).hasSize(1);
  }

  @Test
  void refusesWhoDoesNotKnowTheSecret() throws Exception {
    double missing = refusals("missing");
    double forged = refusals("forged");
    assertThat(post(null, UPDATE)).isEqualTo(401);
    assertThat(post("a-secret-of-the-webhooK", UPDATE)).isEqualTo(401);
    assertThat(post("", UPDATE)).isEqualTo(401);
    assertThat(post(null, "")).isEqualTo(401);
    assertThat(post(null, "{")).isEqualTo(401);
    assertThat(intake.accepted).isEmpty();
    assertThat(refusals("missing") - missing).isEqualTo(3);
    assertThat(refusals("forged") - forged).isEqualTo(2);
  }

  @Test
  void refusesWhatIsTooLargeTooDeepOrNoJson() throws Exception {
    String deep = "{\"update_id\":1,\"x\":" + "[".repeat(40) + "]".repeat(40) + "}";
    double before = refusals("unreadable");
    assertThat(post(SECRET, "\"" + "x".repeat(1_100_000) + "\"")).isEqualTo(413);
    assertThat(post(SECRET, deep)).isEqualTo(400);
    assertThat(post(SECRET, "{\"update_id\":")).isEqualTo(400);
    assertThat(intake.accepted).isEmpty();
    assertThat(refusals("unreadable") - before).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":1,\"something_new\":{}}",
        "{\"update_id\":1,\"message\":\"new shape\"}",
        "{\"update_id\":1}",
        "{}",
        "[]"
      })
  void acknowledgesWhatItDoesNotKnow(String body) throws Exception {
    assertThat(post(SECRET, body)).isEqualTo(200);
    assertThat(intake.accepted).isEmpty();
  }

  @Test
  void asksForDeliveryAgainWhileTheStoreIsAwayAndTellsThePersonOnce() throws Exception {
    telegram.answers("sendMessage", sent(1));
    intake.away = true;
    assertThat(post(SECRET, UPDATE)).isEqualTo(503);
    assertThat(post(SECRET, UPDATE)).isEqualTo(503);
    Eventually.within(Duration.ofSeconds(10))
        .that("told", () -> telegram.calls("sendMessage").size() == 1);
    intake.away = false;
    assertThat(post(SECRET, UPDATE)).isEqualTo(200);
    assertThat(intake.accepted).hasSize(1);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void answersAFaultOfItsOwnWith500AndGoesOn() throws Exception {
    telegram.answers("sendMessage", sent(1));
    assertThat(post(SECRET, UPDATE.replace("hello", FakeIntake.POISON).replace("42", "43")))
        .isEqualTo(500);
    Eventually.within(Duration.ofSeconds(10))
        .that("told", () -> telegram.calls("sendMessage").size() == 1);
    assertThat(post(SECRET, UPDATE)).isEqualTo(200);
  }

  @Test
  void passesTapsInGroupsToWhoMadeTheButton() throws Exception {
    telegram.answers("answerCallbackQuery", done("true"));
    telegram.answers("editMessageReplyMarkup", done("true"));
    Presses presses = context.getBean(Presses.class);
    assertThat(post(SECRET, GROUP_TAP.formatted("test:1"))).isEqualTo(200);
    assertThat(presses.pressed).containsExactly("telegram -5 test:1");
    Eventually.within(Duration.ofSeconds(10))
        .that(
            "whoever tapped sees the notice, and the button goes",
            () ->
                telegram.calls("answerCallbackQuery").getFirst().contains("thank you")
                    && telegram.calls("editMessageReplyMarkup").getFirst().contains("\"-5\""));
    assertThat(post(SECRET, GROUP_TAP.formatted("other:1"))).isEqualTo(200);
    assertThat(post(SECRET, GROUP_TAP.formatted("test:away"))).isEqualTo(503);
    assertThat(presses.pressed).hasSize(1);
    assertThat(intake.accepted).isEmpty();
  }

  @Test
  void registersUntilTelegramAgreesAndShowsTheMenu() {
    telegram.answersInTurn("setWebhook", refused(500, "Internal Server Error"), done("null"));
    telegram.answers("setMyCommands", done("true"));
    Telegram part = context.getBean(Telegram.class);
    assertThat(part.announcement()).isEqualTo("Telegram: on, by webhook");
    part.start();
    Eventually.within(Duration.ofSeconds(20))
        .that(
            "the webhook is set", () -> context.getBean(Contact.class).state() == Contact.State.UP);
    String call = telegram.calls("setWebhook").getLast();
    assertThat(call)
        .contains(
            "\"url\":\"https://bot.example.org/telegram/webhook\"",
            "\"secret_token\":\"" + SECRET + "\"",
            "\"callback_query\"");
    Eventually.within(Duration.ofSeconds(20))
        .that(
            "the menu is set for all and in Khmer",
            () ->
                telegram.calls("setMyCommands").stream().anyMatch(c -> c.contains("\"km\""))
                    && telegram.calls("setMyCommands").getFirst().contains("\"start\""));
    part.stop();
  }

  /// What other packages give.
  @Factory
  @Requires(property = "test.telegram")
  static class Fakes {
    @Singleton
    @Primary
    FakeIntake intake() {
      return new FakeIntake();
    }

    @Singleton
    @Primary
    OutageNotice notice() {
      return hint -> Reply.of(Block.Paragraph.of("numbers"));
    }

    @Singleton
    @Primary
    Fleet fleet() {
      return () -> 1;
    }

    @Singleton
    @Primary
    QuickCheck check() {
      return (offer, language) ->
          new QuickCheck.Card("checked", Reply.of(Block.Paragraph.of("checked")));
    }

    @Singleton
    @Primary
    CommandDescriptions descriptions() {
      return language ->
          language == Language.EN || language == Language.KM ? Map.of("start", "Start") : Map.of();
    }
  }

  /// Takes `test:` buttons.
  @Singleton
  @Requires(property = "test.telegram")
  static class Presses implements GroupPresses {
    final List<String> pressed = new CopyOnWriteArrayList<>();

    @Override
    public String prefix() {
      return "test:";
    }

    @Override
    public Optional<Answer> press(String channel, String group, String data) {
      if (data.endsWith("away")) {
        throw new IntakeUnavailableException("away", new IllegalStateException());
      }
      pressed.add(channel + " " + group + " " + data);
      return Optional.of(new Answer("thank you", true));
    }
  }
}
