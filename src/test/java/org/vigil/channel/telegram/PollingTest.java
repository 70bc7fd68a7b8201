package org.vigil.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.channel.telegram.BotApiServer.done;
import static org.vigil.channel.telegram.BotApiServer.refused;
import static org.vigil.channel.telegram.BotApiServer.sent;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.testing.Eventually;

class PollingTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final BotApiServer telegram = new BotApiServer();
  private final FakeIntake intake = new FakeIntake();
  private final Contact contact = new Contact(Clock.systemUTC());
  private final Polling polling = polling(telegram);

  private Polling polling(BotApiServer telegram) {
    SendLimiter limiter = new SendLimiter(new SendRates(100, 100, 20), () -> 1, System::nanoTime);
    Sending sending = new Sending(telegram.api, limiter);
    Courtesies courtesies = new Courtesies(telegram.api, limiter);
    TelegramChannel channel =
        new TelegramChannel(
            telegram.settings, limiter, sending, courtesies, new TelegramFiles(telegram.api));
    OutageReplies outage =
        new OutageReplies(hint -> Reply.of(Block.Paragraph.of("numbers")), channel);
    TelegramGroups groups = new TelegramGroups(telegram.settings, limiter, sending);
    Reception reception =
        new Reception(
            new Translation(Clock.systemUTC()),
            intake,
            GroupsTest.groups(telegram, limiter, new GroupTaps(List.of(), groups, courtesies)),
            outage,
            courtesies);
    return new Polling(telegram.api, reception, contact, telegram.settings, telegram.meters);
  }

  @AfterEach
  void stop() {
    polling.stop();
    telegram.close();
  }

  private static String update(int id, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1,"text":"%s",
     "from":{"id":%d,"is_bot":false,"first_name":"A"},"chat":{"id":%d,"type":"private"}}}\
    """
        .formatted(id, id, text, id, id);
  }

  private List<String> texts() {
    return intake.accepted.stream()
        .map(m -> ((InboundMessage.Content.Text) m.content()).text())
        .toList();
  }

  private long polls() {
    return telegram.calls("getUpdates").size();
  }

  private void eventually(String what, Eventually.Condition condition) {
    Eventually.within(SOON).that(what, condition);
  }

  @Test
  void movesTheOffsetPastWhatIsStored() {
    telegram.answersInTurn(
        "getUpdates", done("[" + update(5, "a") + "," + update(6, "b") + "]"), done("[]"));
    assertThat(polling.once()).isZero();
    assertThat(texts()).containsExactly("a", "b");
    polling.once();
    assertThat(telegram.calls("getUpdates").getFirst()).contains("\"offset\":0");
    assertThat(telegram.calls("getUpdates").getLast())
        .contains("\"offset\":7", "\"timeout\":1", "callback_query");
    assertThat(contact.state()).isEqualTo(Contact.State.UP);
  }

  @Test
  void keepsTheOffsetWhileTheStoreIsAwayAndTellsEachPersonOnce() {
    telegram.answers("sendMessage", sent(1));
    telegram.answers("getUpdates", done("[" + update(5, "a") + "," + update(6, "b") + "]"));
    intake.away = true;
    for (int i = 0; i < 4; i++) {
      assertThat(polling.once()).isPositive();
    }
    eventually("both are told", () -> telegram.calls("sendMessage").size() == 2);
    assertThat(telegram.calls("getUpdates"))
        .allSatisfy(c -> assertThat(c).contains("\"offset\":0"));
    assertThat(contact.state()).isEqualTo(Contact.State.STORE_AWAY);

    intake.away = false;
    polling.once();
    assertThat(texts()).containsExactly("a", "b");
    polling.once();
    assertThat(telegram.calls("getUpdates").getLast()).contains("\"offset\":7");
    assertThat(telegram.calls("sendMessage"))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c).contains("numbers"));
  }

  @Test
  void passesOverWhatFailsInAnUnforeseenWayAndGivesThatPersonTheNumbers() {
    telegram.answers("sendMessage", sent(1));
    telegram.answersInTurn(
        "getUpdates",
        done("[" + update(5, FakeIntake.POISON) + "," + update(6, "b") + "]"),
        done("[]"));
    assertThat(polling.once()).isZero();
    polling.once();
    assertThat(texts()).containsExactly("b");
    assertThat(telegram.calls("getUpdates").getLast()).contains("\"offset\":7");
    eventually("told", () -> telegram.calls("sendMessage").getFirst().contains("\"5\""));
    assertThat(telegram.meters.counter("vigil.telegram.passed.over").count()).isEqualTo(1);
  }

  @Test
  void passesOverAnUpdateThatItCannotReadBesideOthers() {
    String unknown = "{\"update_id\":6,\"message\":[\"new shape\"]}";
    telegram.answersInTurn(
        "getUpdates",
        done("[" + update(5, "a") + "," + unknown + "," + update(7, "c") + "]"),
        done("[]"));
    polling.once();
    polling.once();
    assertThat(texts()).containsExactly("a", "c");
    assertThat(telegram.calls("getUpdates").getLast()).contains("\"offset\":8");
  }

  @Test
  void removesAWebhookThatIsInTheWay() {
    telegram.answersInTurn(
        "getUpdates",
        refused(409, "Conflict: can't use getUpdates method while webhook is active"),
        done("[" + update(5, "a") + "]"));
    telegram.answers("deleteWebhook", done("true"));
    assertThat(polling.once()).isZero();
    polling.once();
    assertThat(texts()).containsExactly("a");
    assertThat(telegram.calls("deleteWebhook").getFirst())
        .doesNotContain("\"drop_pending_updates\":true");
  }

  @Test
  void leavesTheWebhookAloneWhenAnotherPolls() {
    telegram.answers(
        "getUpdates", refused(409, "Conflict: terminated by other getUpdates request"));
    assertThat(polling.once()).isGreaterThan(Duration.ofSeconds(2));
    assertThat(contact.state()).isEqualTo(Contact.State.CONFLICT);
    assertThat(telegram.calls("deleteWebhook")).isEmpty();
  }

  @Test
  void waitsAsLongAsTelegramDemands() {
    telegram.answers("getUpdates", refused(429, "Too Many Requests", "{\"retry_after\":40}"));
    assertThat(polling.once()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void goesOnTryingWithATokenThatIsRefused() {
    telegram.answers("getUpdates", refused(401, "Unauthorized"));
    assertThat(polling.once()).isEqualTo(Duration.ofSeconds(15));
    assertThat(contact.state()).isEqualTo(Contact.State.TOKEN_REFUSED);
  }

  static Stream<ResponseDefinitionBuilder> faults() {
    return Stream.of(
        refused(500, "Internal Server Error"),
        aResponse().withStatus(502).withBody("<html>Bad Gateway</html>"),
        aResponse().withBody("{\"ok\":true,\"result\":[{\"upda"),
        aResponse().withBody("{\"ok\":true,\"result\":7}"),
        aResponse().withBody(""));
  }

  static Stream<ResponseDefinitionBuilder> hanging() {
    return Stream.of(
        done("[]").withFixedDelay(6000), done("[]").withChunkedDribbleDelay(20, 60_000));
  }

  @ParameterizedTest
  @MethodSource("hanging")
  void givesUpAPollThatHangs(ResponseDefinitionBuilder answer) {
    try (BotApiServer slow = new BotApiServer(Duration.ofMillis(500))) {
      slow.answers("getUpdates", answer);
      assertThat(polling(slow).once()).isPositive();
      assertThat(contact.state()).isEqualTo(Contact.State.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void comesBackAfterAnAnswerThatIsNone(ResponseDefinitionBuilder answer) {
    telegram.answersInTurn("getUpdates", answer, done("[" + update(5, "a") + "]"));
    assertThat(polling.once()).isPositive();
    assertThat(contact.state()).isEqualTo(Contact.State.UNREACHABLE);
    polling.once();
    assertThat(texts()).containsExactly("a");
    assertThat(contact.state()).isEqualTo(Contact.State.UP);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void comesBackAfterACut(Fault fault) {
    telegram.answersInTurn(
        "getUpdates", aResponse().withFault(fault), done("[" + update(5, "a") + "]"));
    // OkHttp itself may try again when a connection it kept was closed.
    polling.once();
    polling.once();
    assertThat(texts()).contains("a");
  }

  @Test
  void neverLoopsTightlyAndNeverWaitsLong() {
    telegram.answers("getUpdates", refused(500, "Internal Server Error"));
    for (int i = 0; i < 20; i++) {
      assertThat(polling.once()).isBetween(Duration.ofMillis(400), Duration.ofSeconds(15));
    }
    telegram.answers("getUpdates", done("[]"));
    assertThat(polling.once()).as("a server that does not hold polls open").isPositive();
  }

  @Test
  void runsUntilItIsStopped() {
    telegram.answersInTurn(
        "getUpdates",
        refused(500, "Internal Server Error"),
        done("[" + update(5, FakeIntake.POISON) + "]"),
        done("[" + update(6, "b") + "]"),
        done("[]").withFixedDelay(900));
    polling.start();
    eventually("the message is stored", () -> texts().contains("b"));
    polling.stop();
    long polls = polls();
    polling.start();
    eventually("it can be started again", () -> polls() > polls);
  }
}
