package org.vigil.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.lettuce.core.api.sync.RedisCommands;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.redis.RedisServerProcess;
import org.vigil.testing.Eventually;

/// Who wrote, and what, goes every way through the real service, failures included; afterwards only
/// Telegram, the page and the partner know it. Each kind of leak is planted once, to see it found.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final long USER = 7_391_846_205_517L;
  private static final long OTHER = 7_391_846_205_518L;
  private static final String NAME = "Quillonetta";
  private static final String WORDS =
      "My name is Quillonetta Varrish, +855 12 987 654 31, 47 Zamburak Lane, ចាបមាសពណ៌លឿងតូច"
          + " นกขมิ้นเหลืองอ่อนตัวน้อย 金丝雀小黄鸟飞走了 щегольчонок";
  private static final List<String> CANARIES =
      List.of(
          NAME,
          "Varrish",
          "987 654 31",
          "Zamburak",
          "ចាបមាសពណ៌លឿងតូច",
          "นกขมิ้นเหลืองอ่อนตัวน้อย",
          "金丝雀小黄鸟飞走了",
          "щегольчонок",
          String.valueOf(USER),
          String.valueOf(OTHER),
          ServiceProcess.TOKEN,
          ServiceProcess.SECRET,
          PartnerServer.SECRET);

  @TempDir private static Path folder;
  @TempDir private static Path store;

  /// What was answered to what is no message.
  private final Evidence seen = new Evidence();
  private TelegramServer telegram;
  private PartnerServer partner;
  private RedisServerProcess redis;
  private ServiceProcess service;
  private Evidence left;
  private int planted;

  @BeforeAll
  void everyWay() throws Exception {
    telegram = new TelegramServer();
    partner = new PartnerServer();
    redis = new RedisServerProcess(store);
    Map<String, String> settings = new TreeMap<>(partner.configure(folder));
    settings.put("TELEGRAM_API_URL", telegram.url());
    settings.put("REDIS_URI", redis.uri());
    service = new ServiceProcess(folder, "one", settings).start();
    Person person = new Person(USER, NAME, telegram, service);
    asks(person);
    refers(person);
    isRefused(new Person(OTHER, NAME, telegram, service));
    losesTheStore(person);
    losesTheService(person);
    chatsOnTheWeb();
    left = evidence();
  }

  @AfterAll
  void end() {
    service.close();
    redis.close();
    telegram.close();
    partner.close();
  }

  private void asks(Person person) throws Exception {
    person.says("/ask what are you? " + WORDS);
    answers(USER, 1);
    person.says(WORDS);
    answers(USER, 2);
    telegram.fail(
        TelegramServer.Fault.BAD_REQUEST,
        TelegramServer.Fault.SERVER_ERROR,
        TelegramServer.Fault.CUT);
    person.says("/check " + WORDS);
    Eventually.within(SOON).that("Telegram failed", telegram::failedAll);
    answers(USER, 3);
  }

  /// With a partner that fails first, and takes it later.
  private void refers(Person person) throws Exception {
    partner.answer(500);
    person.refers(WORDS);
    Eventually.within(SOON).that("the referral arrives", () -> partner.received().size() == 1);
    assertThat(partner.received().toString()).contains("Zamburak", "ចាបមាសពណ៌លឿងតូច");
    int before = telegram.sent(USER).size();
    person.says("/status " + telegram.receipt(USER).orElseThrow());
    answers(USER, before + 1);
  }

  private void isRefused(Person person) throws Exception {
    partner.answer(422);
    person.refers(WORDS);
    Eventually.within(SOON)
        .that("the referral is parked", () -> service.log().contains("is parked"));
    person.says("/status " + telegram.receipt(OTHER).orElseThrow()).hears("could not be delivered");
  }

  private void losesTheStore(Person person) throws Exception {
    redis.kill();
    String update = telegram.text(USER, NAME, "/ask " + WORDS);
    Eventually.within(SOON).that("the store is missed", () -> service.deliver(update) == 503);
    redis.start();
    Eventually.within(SOON).that("the store is back", () -> service.deliver(update) == 200);
    int before = telegram.sent(USER).size();
    person.says("/ask again, " + WORDS);
    answers(USER, before + 1);
  }

  private void losesTheService(Person person) throws Exception {
    int before = telegram.sent(USER).size();
    person.says("/ask and now? " + WORDS);
    service.kill();
    service.start();
    answers(USER, before + 1);
  }

  private void chatsOnTheWeb() throws Exception {
    WebPerson web = new WebPerson(service);
    web.says("/ask what are you? " + WORDS, "replies");
    web.says("/language", "English");
    String encoded = URLEncoder.encode(WORDS, StandardCharsets.UTF_8);
    keep(web.post("/chat/messages", web.token(), "{\"id\":\"12345678\",\"text\":\"" + WORDS));
    keep(web.post("/chat/messages", web.token(), "{\"id\":\"" + WORDS + "\",\"text\":\"a\"}"));
    keep(web.post("/chat/messages", NAME, "{\"id\":\"12345678\",\"text\":\"a\"}"));
    keep(web.receive("/chat/messages?wait=0&after=" + encoded, web.token()));
    keep(web.receive("/chat/messages?wait=0", NAME));
    keep(service.get("/" + encoded));
    keep(service.get("/web/" + encoded));
    keep(service.get("/numbers?lang=" + encoded));
    keep(hook("not-the-secret", telegram.text(USER, NAME, WORDS)));
    keep(hook(ServiceProcess.SECRET, "{\"message\":\"" + WORDS));
    keep(hook(ServiceProcess.SECRET, "{\"update_id\":\"" + WORDS + "\"}"));
  }

  private Optional<HttpResponse<String>> hook(String secret, String body) {
    return service.send(
        HttpRequest.newBuilder(service.uri("/telegram/webhook"))
            .header("content-type", "application/json")
            .header("x-telegram-bot-api-secret-token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private void keep(Optional<HttpResponse<String>> answer) {
    seen.with("error replies", answer.orElseThrow().headers().map().toString());
    seen.with("error replies", answer.orElseThrow().body());
  }

  private void answers(long chat, int count) {
    Eventually.within(SOON).that(count + " answers", () -> telegram.sent(chat).size() >= count);
  }

  private Evidence evidence() throws Exception {
    Evidence evidence = new Evidence().with(seen);
    evidence.with("log", service.log());
    evidence.with("metrics", service.get("/prometheus").orElseThrow().body());
    evidence.with("health", service.get("/health").orElseThrow().body());
    evidence.with("threads", service.threads());
    evidence.withFiles("files", service.data());
    evidence.with("append-only file", redis.appendOnly().getBytes(StandardCharsets.ISO_8859_1));
    try (StoreContents contents = new StoreContents(redis.uri())) {
      return contents.addTo(evidence);
    }
  }

  @Test
  void nothingOfThePersonIsLeftAnywhere() {
    assertThat(left.places())
        .containsExactlyInAnyOrder(
            "Redis keys",
            "Redis values",
            "append-only file",
            "error replies",
            "files",
            "health",
            "log",
            "metrics",
            "threads");
    assertThat(left.of(CANARIES)).isEmpty();
    // What is searched for is what was said: Telegram and the partner have it.
    assertThat(new Evidence().with("partner", partner.received().toString()).of(CANARIES))
        .contains("partner: Zamburak", "partner: щегольчонок");
  }

  /// Leaks words into a place.
  @FunctionalInterface
  interface Plant {
    void leak(CanaryIT test, String words) throws Exception;
  }

  static Stream<Arguments> aPlantedLeakIsFound() {
    return Stream.of(
        arguments("log", (Plant) (test, words) -> test.service.writeLog("INFO said " + words)),
        arguments("files", (Plant) (test, words) -> test.inFile("notes/last.bin", words)),
        arguments("files", (Plant) (test, words) -> test.inFile("notes/" + words, "")),
        arguments("Redis keys", inStore((redis, words) -> redis.set(words, bytes("1")))),
        arguments("Redis values", inStore((redis, words) -> redis.set(bytes("k1"), words))),
        arguments("Redis values", inStore((redis, words) -> redis.rpush(bytes("k2"), words))),
        arguments("Redis values", inStore((redis, words) -> redis.sadd(bytes("k3"), words))),
        arguments("Redis values", inStore((redis, words) -> redis.zadd(bytes("k4"), 1, words))),
        arguments(
            "Redis values", inStore((redis, words) -> redis.hset(bytes("k5"), words, bytes("1")))),
        arguments(
            "Redis values",
            inStore((redis, words) -> redis.xadd(bytes("k6"), Map.of(bytes("f"), words)))),
        arguments(
            "append-only file",
            inStore(
                (redis, words) -> {
                  redis.set(bytes("k7"), words);
                  redis.del(bytes("k7"));
                })),
        arguments("error replies", (Plant) (test, words) -> test.seen.with("error replies", words)),
        arguments("metrics", (Plant) (test, words) -> test.seen.with("metrics", words)),
        arguments("health", (Plant) (test, words) -> test.seen.with("health", words)),
        arguments("threads", (Plant) (test, words) -> test.seen.with("threads", words)));
  }

  @ParameterizedTest
  @MethodSource
  void aPlantedLeakIsFound(String place, Plant plant) throws Exception {
    String words = "planted-" + planted++;
    plant.leak(this, words);
    assertThat(evidence().of(List.of(words))).contains(place + ": " + words);
  }

  private void inFile(String name, String text) throws Exception {
    Path file = service.data().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Plant inStore(BiConsumer<RedisCommands<byte[], byte[]>, byte[]> write) {
    return (test, words) -> {
      try (StoreContents contents = new StoreContents(test.redis.uri())) {
        write.accept(contents.commands(), bytes(words));
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
