package org.vigil.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.channel.telegram.BotApiServer.done;
import static org.vigil.channel.telegram.BotApiServer.refused;
import static org.vigil.channel.telegram.BotApiServer.sent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.testing.Eventually;

class SendingTest {
  private static final ChatAddress CHAT = new ChatAddress("telegram", "42");
  private static final Reply REPLY =
      new Reply(
          List.of(Block.Paragraph.strong("a < b")),
          List.of(List.of(new Reply.Button("Yes", "y"), new Reply.Button("No", "n"))));

  private final BotApiServer telegram = new BotApiServer();
  private final AtomicLong nanos = new AtomicLong();
  private final SendLimiter limiter =
      new SendLimiter(new SendRates(1, 30, 20), () -> 1, nanos::get);
  private final Sending sending = new Sending(telegram.api, limiter);
  private final TelegramChannel channel =
      new TelegramChannel(
          telegram.settings,
          limiter,
          sending,
          new Courtesies(telegram.api, limiter),
          new TelegramFiles(telegram.api));
  private final TelegramGroups groups = new TelegramGroups(telegram.settings, limiter, sending);

  @AfterEach
  void stop() {
    telegram.close();
  }

  private JsonNode lastCall() throws IOException {
    return new ObjectMapper().readTree(telegram.calls("sendMessage").getLast());
  }

  private SendResult send() {
    return channel.send(CHAT, "1.0", REPLY);
  }

  @Test
  void sendsHtmlWithButtonsAndWithoutPreview() throws IOException {
    telegram.answers("sendMessage", sent(9));
    assertThat(send()).isEqualTo(new SendResult.Sent("9"));
    JsonNode body = lastCall();
    assertThat(body.at("/chat_id").asText()).isEqualTo("42");
    assertThat(body.at("/text").asText()).isEqualTo("<b>a &lt; b</b>");
    assertThat(body.at("/parse_mode").asText()).isEqualToIgnoringCase("HTML");
    assertThat(body.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    assertThat(body.at("/reply_markup/inline_keyboard/0/1/callback_data").asText()).isEqualTo("n");
  }

  @Test
  void fallsBackToPlainText() throws IOException {
    telegram.answersInTurn(
        "sendMessage", refused(400, "Bad Request: can't parse entities: oops"), sent(9));
    assertThat(send()).isEqualTo(new SendResult.Sent("9"));
    JsonNode body = lastCall();
    assertThat(body.at("/text").asText()).isEqualTo("a < b");
    assertThat(body.has("parse_mode")).isFalse();
    assertThat(body.at("/reply_markup/inline_keyboard").isArray()).isTrue();
  }

  @Test
  void leavesTheButtonsWhenNothingElseHelps() {
    telegram.answersInTurn(
        "sendMessage",
        refused(400, "Bad Request: BUTTON_DATA_INVALID"),
        refused(400, "Bad Request: BUTTON_DATA_INVALID"),
        sent(9));
    assertThat(send()).isEqualTo(new SendResult.Sent("9"));
    assertThat(telegram.calls("sendMessage").getLast()).doesNotContain("inline_keyboard");
  }

  @Test
  void defersWhatTelegramTakesInNoForm() {
    telegram.answers("sendMessage", refused(400, "Bad Request: no"));
    assertThat(send()).isEqualTo(new SendResult.Deferred(Duration.ofMinutes(1)));
    assertThat(telegram.calls("sendMessage")).hasSize(3);
  }

  static Stream<ResponseDefinitionBuilder> gone() {
    return Stream.of(
        refused(403, "Forbidden: bot was blocked by the user"),
        refused(403, "Forbidden: user is deactivated"),
        refused(400, "Bad Request: chat not found"),
        refused(400, "Bad Request: PEER_ID_INVALID"));
  }

  @ParameterizedTest
  @MethodSource("gone")
  void saysWhenAChatIsGone(ResponseDefinitionBuilder answer) {
    telegram.answers("sendMessage", answer);
    assertThat(send()).isEqualTo(new SendResult.Gone());
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void sendsNothingBeforeTheWaitThatTelegramDemands() {
    telegram.answersInTurn(
        "sendMessage",
        refused(429, "Too Many Requests: retry after 5", "{\"retry_after\":5}"),
        sent(9));
    assertThat(send()).isEqualTo(new SendResult.Deferred(Duration.ofSeconds(5)));
    nanos.addAndGet(Duration.ofMillis(4_900).toNanos());
    assertThat(send()).isEqualTo(new SendResult.Deferred(Duration.ofMillis(100)));
    assertThat(telegram.calls("sendMessage")).hasSize(1);
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    assertThat(send()).isEqualTo(new SendResult.Sent("9"));
  }

  @Test
  void defersWithTheWaitOfTheLimitInsteadOfWaiting() {
    telegram.answers("sendMessage", sent(9));
    send();
    assertThat(send()).isEqualTo(new SendResult.Deferred(Duration.ofSeconds(1)));
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void countsAsSentWhatTelegramTookAndDescribesInAWayThatIsNotKnown() {
    telegram.answers("sendMessage", done("{\"message_id\":3,\"date\":1795533437077,\"chat\":7}"));
    assertThat(send()).isEqualTo(new SendResult.Sent("3"));
  }

  static Stream<ResponseDefinitionBuilder> faults() {
    return Stream.of(
        refused(500, "Internal Server Error"),
        aResponse().withStatus(502).withBody("<html>Bad Gateway</html>"),
        aResponse().withStatus(302).withHeader("location", "http://127.0.0.1:1/"),
        done("{\"message_id\":1").withBody("{\"ok\":true,\"result\":{\"message_id\""),
        aResponse().withBody("{\"ok\":null}"),
        aResponse().withBody("[]"),
        aResponse().withBody(""),
        sent(9).withFixedDelay(1500),
        sent(9).withChunkedDribbleDelay(50, 5000));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void defersWhatGetsNoProperAnswer(ResponseDefinitionBuilder answer) {
    try (BotApiServer impatient = new BotApiServer(Duration.ofMillis(500))) {
      impatient.answers("sendMessage", answer);
      assertThat(Sending.result(new Sending(impatient.api, limiter).send("42", REPLY)))
          .isEqualTo(new SendResult.Deferred(Duration.ZERO));
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void defersWhatIsCut(Fault fault) {
    telegram.answers("sendMessage", aResponse().withFault(fault));
    assertThat(send()).isEqualTo(new SendResult.Deferred(Duration.ZERO));
  }

  @Test
  void waitsWhileTheTokenIsRefused() {
    telegram.answers("sendMessage", refused(401, "Unauthorized"));
    assertThat(send()).isEqualTo(new SendResult.Deferred(Duration.ofMinutes(1)));
  }

  @Test
  void waitsWhileTelegramIsOff() {
    TelegramSettings off =
        new TelegramSettings(
            "",
            "https://api.telegram.org",
            "polling",
            Duration.ofSeconds(25),
            Duration.ofSeconds(8));
    TelegramChannel channel =
        new TelegramChannel(
            off,
            limiter,
            sending,
            new Courtesies(telegram.api, limiter),
            new TelegramFiles(telegram.api));
    assertThat(channel.send(CHAT, "1.0", REPLY))
        .isEqualTo(new SendResult.Deferred(Duration.ofMinutes(1)));
    assertThat(new TelegramGroups(off, limiter, sending).on()).isFalse();
  }

  @Test
  void showsTyping() {
    telegram.answers("sendChatAction", done("true"));
    channel.typing(CHAT);
    Eventually.within(Duration.ofSeconds(5))
        .that(
            "typing is shown",
            () -> telegram.calls("sendChatAction").getFirst().contains("\"typing\""));
  }

  @Test
  void followsAGroupToItsNewId() {
    telegram.answersInTurn(
        "sendMessage",
        refused(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            "{\"migrate_to_chat_id\":-1005}"),
        sent(9));
    assertThat(groups.send("-5", REPLY)).isEqualTo(new SendResult.Sent("9"));
    assertThat(telegram.calls("sendMessage").getLast()).contains("\"-1005\"");
    assertThat(groups.configured("-1005")).isEqualTo("-5");
    assertThat(groups.configured("-7")).isEqualTo("-7");
  }

  @Test
  void sendsALongReplyToAGroupInParts() {
    SendLimiter fast = new SendLimiter(new SendRates(1000, 1000, 20), () -> 1, System::nanoTime);
    telegram.answers("sendMessage", sent(9));
    Reply longReply = Reply.of(Block.Paragraph.of("word ".repeat(2000)));
    TelegramGroups groups =
        new TelegramGroups(telegram.settings, fast, new Sending(telegram.api, fast));
    assertThat(groups.send("-5", longReply)).isEqualTo(new SendResult.Sent("9"));
    assertThat(telegram.calls("sendMessage")).hasSize(3);
  }

  @Test
  void saysWhenTheBotIsNoLongerInTheGroup() {
    telegram.answers("sendMessage", refused(403, "Forbidden: bot was kicked from the group chat"));
    assertThat(groups.send("-5", REPLY)).isEqualTo(new SendResult.Gone());
  }
}
