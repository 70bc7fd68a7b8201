package org.vigil.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.channel.telegram.BotApiServer.done;
import static org.vigil.channel.telegram.BotApiServer.refused;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;

/// The token and what a person wrote, sent through every failure, are in no log line.
class NothingLeaksTest {
  private static final String CANARY = "canary-words-of-a-person " + FakeIntake.POISON;
  private static final List<String> LOGGERS = List.of("org.vigil", "org.telegram", "okhttp3");

  private final BotApiServer telegram = new BotApiServer(Duration.ofMillis(500));
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final List<String> julLines = new ArrayList<>();
  private final Handler jul =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          julLines.add(record.getMessage() + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    lines.start();
    for (String name : LOGGERS) {
      Logger logger = (Logger) LoggerFactory.getLogger(name);
      logger.setLevel(Level.ALL);
      logger.addAppender(lines);
    }
    java.util.logging.Logger.getLogger("").addHandler(jul);
  }

  @AfterEach
  void stop() {
    for (String name : LOGGERS) {
      Logger logger = (Logger) LoggerFactory.getLogger(name);
      logger.setLevel(name.equals("org.vigil") ? Level.INFO : null);
      logger.detachAppender(lines);
    }
    java.util.logging.Logger.getLogger("").removeHandler(jul);
    telegram.close();
  }

  private List<String> logged() {
    List<String> all = new ArrayList<>(julLines);
    for (ILoggingEvent event : List.copyOf(lines.list)) {
      IThrowableProxy thrown = event.getThrowableProxy();
      all.add(
          event.getFormattedMessage()
              + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
    }
    return all;
  }

  @Test
  void neitherTokenNorWordsAreLogged() {
    SendLimiter limiter = new SendLimiter(new SendRates(1000, 1000, 20), () -> 1, System::nanoTime);
    Sending sending = new Sending(telegram.api, limiter);
    Courtesies courtesies = new Courtesies(telegram.api, limiter);
    TelegramChannel channel =
        new TelegramChannel(
            telegram.settings, limiter, sending, courtesies, new TelegramFiles(telegram.api));
    Reception reception =
        new Reception(
            new Translation(Clock.systemUTC()),
            new FakeIntake(),
            GroupsTest.groups(
                telegram,
                limiter,
                new GroupTaps(
                    List.of(),
                    new TelegramGroups(telegram.settings, limiter, sending),
                    courtesies)),
            new OutageReplies(hint -> Reply.of(Block.Paragraph.of("numbers")), channel),
            courtesies);
    Contact contact = new Contact(Clock.systemUTC());
    Polling polling =
        new Polling(telegram.api, reception, contact, telegram.settings, telegram.meters);

    String update =
        """
        [{"update_id":5,"message":{"message_id":5,"date":1,"text":"%s",
          "from":{"id":4242424242,"is_bot":false,"first_name":"A"},
          "chat":{"id":4242424242,"type":"private"}}}]\
        """
            .formatted(CANARY);
    List<ResponseDefinitionBuilder> answers =
        List.of(
            refused(500, BotApiServer.TOKEN),
            refused(401, BotApiServer.TOKEN),
            refused(400, "Bad Request: can't parse entities in " + CANARY),
            refused(409, "Conflict"),
            aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withBody("<html>" + BotApiServer.TOKEN),
            done("[]").withFixedDelay(3000),
            done(update));
    for (ResponseDefinitionBuilder answer : answers) {
      telegram.answers("getUpdates", answer);
      telegram.answers("sendMessage", answer);
      polling.once();
      channel.send(
          new ChatAddress("telegram", "4242424242"), "1.0", Reply.of(new Block.Quote(CANARY)));
    }
    telegram.close();
    polling.once();
    channel.send(
        new ChatAddress("telegram", "4242424242"), "1.0", Reply.of(new Block.Quote(CANARY)));

    assertThat(logged()).as("what failed was said").hasSizeGreaterThan(5);
    assertThat(logged())
        .allSatisfy(
            line ->
                assertThat(line)
                    .doesNotContain("canary")
                    .doesNotContain("1234567")
                    .doesNotContain("4242424242"));
    assertThat(telegram.meters.getMeters().toString()).doesNotContain("canary", "4242424242");
  }
}
