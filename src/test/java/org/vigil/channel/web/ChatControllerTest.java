package org.vigil.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block.Paragraph;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;
import org.vigil.redis.RedisServerProcess;
import org.vigil.testing.Eventually;

@ExtendWith(RedisExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatControllerTest {
  private static final String TEXT = "{\"id\":\"message-1\",\"text\":\"hello\",\"lang\":\"km\"}";

  private final WebServer web;
  private final RedisServerProcess redis;

  ChatControllerTest(Redis redis, RedisServerProcess server) {
    this.redis = server;
    this.web =
        new WebServer(
            redis,
            Map.of("vigil.web.origins", "https://chat.example.org", "vigil.web.sessions", 500));
  }

  @AfterAll
  void close() {
    web.close();
  }

  @BeforeEach
  void reset() {
    web.fakes.reset();
  }

  @Test
  void givesEachPageATokenOfItsOwnThatIsNotTheChatsId() throws Exception {
    String token = web.open();
    assertThat(token).matches("[\\w-]{43}\\.[\\w-]{22}").isNotEqualTo(web.open());
    web.say(token, TEXT);
    String chat = web.fakes.accepted.getFirst().chat().chat();
    assertThat(token).doesNotContain(chat);
  }

  @Test
  void handsInTextWithTheLanguageOfThePage() throws Exception {
    HttpResponse<String> answer = web.say(web.open(), TEXT);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"duplicate\":false}");
    InboundMessage message = web.fakes.accepted.getFirst();
    assertThat(message.id()).isEqualTo("message-1");
    assertThat(message.chat().channel()).isEqualTo("web");
    assertThat(message.content()).isEqualTo(Content.Text.typed("hello"));
    assertThat(message.languageHint()).isEqualTo("km");
  }

  @Test
  void handsInAPressAndDropsALanguageItDoesNotKnow() throws Exception {
    web.say(web.open(), "{\"id\":\"message-2\",\"press\":\"y1\",\"lang\":\"<b>\"}");
    assertThat(web.fakes.accepted.getFirst().content()).isEqualTo(new Content.Press("y1"));
    assertThat(web.fakes.accepted.getFirst().languageHint()).isNull();
  }

  @Test
  void takesTheSameMessageOnce() throws Exception {
    String token = web.open();
    web.say(token, TEXT);
    assertThat(web.say(token, TEXT).body()).isEqualTo("{\"duplicate\":true}");
    assertThat(web.fakes.accepted).hasSize(1);
  }

  @Test
  void givesTheReplyAsStructureAndOnlyToItsChat() throws Exception {
    String token = web.open();
    web.say(token, "{\"id\":\"message-3\",\"text\":\"<script>alert(1)</script>\"}");
    String body = web.fetch(token, "").body();
    assertThat(body)
        .contains("\"type\":\"p\"", "\"type\":\"items\"", "\"type\":\"quote\"")
        .contains("\"data\":\"y1\"", "\"style\":\"LINK\"", "echo <script>");
    assertThat(web.fetch(web.open(), "?wait=0").body())
        .isEqualTo("{\"cursor\":\"0-0\",\"replies\":[]}");
  }

  @Test
  void aPageThatWaitsGetsTheReplyAtOnceAndTheNextFetchGoesOnFromThere() throws Exception {
    String token = web.open();
    web.fakes.mute = true;
    web.say(token, TEXT);
    ChatAddress chat = web.fakes.accepted.getFirst().chat();
    try (ExecutorService page = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> waiting = page.submit(() -> web.fetch(token, ""));
      Eventually.within(Duration.ofSeconds(5)).that("it waits", () -> web.channel.waiting() == 1);
      web.channel.send(chat, "1", Reply.of(Paragraph.of("one")));
      String body = waiting.get().body();
      assertThat(body).contains("one");
      web.channel.send(chat, "2", Reply.of(Paragraph.of("two")));
      String cursor = body.replaceAll(".*\"cursor\":\"([^\"]+)\".*", "$1");
      assertThat(web.fetch(token, "?after=" + cursor).body()).contains("two").doesNotContain("one");
    }
  }

  @Test
  void aReplyThatIsSentAgainShowsOnceButTheSameAnswerToANewMessageShows() throws Exception {
    String token = web.open();
    web.fakes.mute = true;
    web.say(token, TEXT);
    ChatAddress chat = web.fakes.accepted.getFirst().chat();
    Reply reply = Reply.of(Paragraph.of("again"));
    SendResult first = web.channel.send(chat, "1", reply);
    assertThat(web.channel.send(chat, "1", reply)).isEqualTo(first);
    String body = web.fetch(token, "").body();
    assertThat(body.split("again", -1)).hasSize(2);
    String cursor = body.replaceAll(".*\"cursor\":\"([^\"]+)\".*", "$1");
    web.say(token, TEXT.replace("message-1", "message-2"));
    assertThat(web.channel.send(chat, "1", reply)).isEqualTo(first);
    assertThat(web.fetch(token, "?wait=0&after=" + cursor).body()).contains("\"replies\":[]");
    assertThat(web.channel.send(chat, "2", reply)).isNotEqualTo(first);
    assertThat(web.fetch(token, "?after=" + cursor).body().split("again", -1)).hasSize(2);
  }

  @Test
  void aNewerFetchEndsTheOlderOne() throws Exception {
    String token = web.open();
    try (ExecutorService page = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> older = page.submit(() -> web.fetch(token, ""));
      Eventually.within(Duration.ofSeconds(5)).that("it waits", () -> web.channel.waiting() == 1);
      web.fetch(token, "?wait=0");
      assertThat(older.get().body()).contains("\"replies\":[]");
    }
  }

  @Test
  void saysTheNoticeWhileTheStoreIsAwayAndTakesTheSameMessageLater() throws Exception {
    String token = web.open();
    web.fakes.away = true;
    HttpResponse<String> answer = web.say(token, TEXT);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("Call 1280");
    web.fakes.away = false;
    assertThat(web.say(token, TEXT).body()).isEqualTo("{\"duplicate\":false}");
  }

  @Test
  void defersRepliesWhileRedisIsDown() throws Exception {
    String token = web.open();
    redis.kill();
    assertThat(web.fetch(token, "").statusCode()).isEqualTo(503);
    assertThat(web.channel.send(new ChatAddress("web", "x"), "1", Reply.of(Paragraph.of("a"))))
        .isEqualTo(new SendResult.Deferred(Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"id\":\"message-1\"}",
        "{\"text\":\"hello\"}",
        "{\"id\":\"short\",\"text\":\"hello\"}",
        "{\"id\":\"message 1\",\"text\":\"hello\"}",
        "{\"id\":\"message-1\",\"text\":\" \"}",
        "{\"id\":\"message-1\",\"text\":\"a\",\"press\":\"b\"}",
        "{\"id\":\"message-1\",\"press\":\"\"}",
        "{\"id\":\"message-1\",\"text\":{\"a\":1}}",
        "{\"id\":\"message-1\",\"text\":\"hello\""
      })
  void refusesWhatIsNoMessage(String json) throws Exception {
    assertThat(web.say(web.open(), json).statusCode()).isEqualTo(400);
    assertThat(web.fakes.accepted).isEmpty();
  }

  @Test
  void refusesABodyOfMoreThan16KilobytesAlsoWithoutALength() throws Exception {
    String json = TEXT.replace("hello", "a".repeat(16 * 1024));
    String token = web.open();
    assertThat(web.say(token, json).statusCode()).isEqualTo(413);
    HttpRequest.Builder chunked =
        web.post("/chat/messages", "")
            .header("X-Chat", token)
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(json)));
    assertThat(web.send(chunked).statusCode()).isEqualTo(413);
    assertThat(web.fakes.accepted).isEmpty();
  }

  @Test
  void refusesATokenThatItDidNotIssue() throws Exception {
    String token = web.open();
    String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    assertThat(web.say(forged, TEXT).statusCode()).isEqualTo(401);
    assertThat(web.say("", TEXT).statusCode()).isEqualTo(401);
    assertThat(web.fetch(forged, "").statusCode()).isEqualTo(401);
    assertThat(web.send(web.post("/chat/messages", TEXT)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1-2-3", "-1-0", "$", "1-1234567890123456"})
  void refusesACursorThatItDidNotGive(String cursor) throws Exception {
    assertThat(web.fetch(web.open(), "?after=" + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesOtherSitesAndRequestsThatAreNotJson() throws Exception {
    String path = "/chat/session";
    HttpRequest.Builder bare = web.request(path).header("Content-Type", "application/json");
    assertThat(web.send(bare.POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(403);
    assertThat(status(web.post(path, "{}").setHeader("Origin", "https://evil.example")))
        .isEqualTo(403);
    assertThat(status(web.post(path, "{}").setHeader("Origin", "null"))).isEqualTo(403);
    assertThat(status(web.post(path, "{}").setHeader("Sec-Fetch-Site", "cross-site")))
        .isEqualTo(403);
    assertThat(status(web.post(path, "{}").setHeader("Content-Type", "text/plain"))).isEqualTo(415);
    assertThat(status(web.request("/chat/messages").header("Origin", "https://evil.example")))
        .isEqualTo(403);
  }

  @Test
  void acceptsTheConfiguredOrigin() throws Exception {
    HttpRequest.Builder request =
        web.post("/chat/session", "{}").setHeader("Origin", "https://chat.example.org");
    assertThat(web.send(request).body()).contains("token");
  }

  @Test
  void answersAreNeverCachedAndAllowNothing() throws Exception {
    HttpResponse<String> answer = web.send(web.post("/chat/session", "{}"));
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void storesNoWordAndNoTokenInTheClear() throws Exception {
    String token = web.open();
    web.say(token, TEXT.replace("hello", "canary-words"));
    assertThat(web.fetch(token, "").body()).contains("canary-words");
    String stored = redis.appendOnly();
    assertThat(stored).contains("mailbox:");
    assertThat(stored)
        .doesNotContain("canary-words", token.substring(0, 43), "echo")
        .doesNotContain(web.fakes.accepted.getFirst().chat().chat());
  }

  private int status(HttpRequest.Builder request) throws Exception {
    return web.send(request).statusCode();
  }
}
