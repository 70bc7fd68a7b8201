package org.vigil.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.redis.RedisServerProcess;
import org.vigil.service.TelegramServer.Sent;
import org.vigil.testing.Eventually;

/// The whole service, killed and paused from outside while people write to it. The oracle is
/// Telegram and the partner, which outlive it.
class ServiceIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final long SEED = 20261124;
  private static final int PEOPLE = 4;
  private static final int KILLS = 6;

  @TempDir private Path folder;
  private TelegramServer telegram;
  private PartnerServer partner;

  @BeforeEach
  void outside() throws Exception {
    telegram = new TelegramServer();
    partner = new PartnerServer();
  }

  @AfterEach
  void end() {
    telegram.close();
    partner.close();
  }

  private Map<String, String> settings(String... more) throws Exception {
    Map<String, String> settings = new TreeMap<>(partner.configure(folder));
    settings.put("TELEGRAM_API_URL", telegram.url());
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  @Test
  void whateverIsKilledEveryMessageIsAnsweredAndEveryReferralArrivesOnce() throws Exception {
    Random random = new Random(SEED);
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger consents = new AtomicInteger();
    Set<String> marks = ConcurrentHashMap.newKeySet();
    try (ServiceProcess service = new ServiceProcess(folder, "one", settings()).start();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> talks = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        int first = 1000 * (i + 1);
        talks.add(
            people.submit(
                () -> {
                  for (int n = 0; !enough.get(); n++) {
                    long chat = first + n;
                    marks.add("mark" + chat);
                    new Person(chat, "Ana", telegram, service).refers("mark" + chat);
                    consents.incrementAndGet();
                  }
                  return null;
                }));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        int after = consents.get() + 1 + random.nextInt(2 * PEOPLE);
        Eventually.within(SOON).that("people are served", () -> consents.get() >= after);
        int what = kill < 3 ? kill : random.nextInt(3);
        if (what != 0) {
          service.killRedis();
        }
        if (what != 1) {
          service.kill();
          service.start();
        }
      }
      int end = consents.get() + PEOPLE;
      Eventually.within(SOON).that("people are served", () -> consents.get() >= end);
      enough.set(true);
      for (Future<?> talk : talks) {
        talk.get();
      }
      Eventually.within(SOON)
          .that("every referral arrives", () -> partner.received().size() >= marks.size());
    }
    assertThat(partner.received()).hasSize(marks.size());
    assertThat(partner.received().values()).allMatch(bodies -> bodies.size() == 1);
    String all = partner.received().values().toString();
    assertThat(marks).allMatch(mark -> all.contains("Reference " + mark + "\""));
  }

  @Test
  void theSameUpdateFiftyTimesAtOnceIsOneTurn() throws Exception {
    try (ServiceProcess service = new ServiceProcess(folder, "one", settings()).start();
        ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor()) {
      String update = telegram.text(7, "Ana", "/help");
      List<Future<Integer>> statuses = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        statuses.add(deliveries.submit(() -> service.deliver(update)));
      }
      for (Future<Integer> status : statuses) {
        assertThat(status.get()).isEqualTo(200);
      }
      // What comes later is answered later: then no second answer to the first is on its way.
      new Person(7, "Ana", telegram, service).says("/language").sees("English");
      assertThat(telegram.sent(7)).hasSize(2);
    }
  }

  @Test
  void anInstancePausedPastItsLeaseBreaksNoOrder(@TempDir Path store) throws Exception {
    try (RedisServerProcess redis = new RedisServerProcess(store);
        ServiceProcess one =
            new ServiceProcess(folder, "one", settings("REDIS_URI", redis.uri())).start();
        ServiceProcess two =
            new ServiceProcess(folder, "two", settings("REDIS_URI", redis.uri())).start()) {
      Eventually.within(SOON)
          .that("both share", () -> one.get("/health").orElseThrow().body().contains(":2,"));
      List<String> commands = new ArrayList<>();
      commands.addAll(write(one, "/help", "/numbers", "/language"));
      one.signal("-STOP");
      commands.addAll(write(two, "/privacy", "/help", "/check"));
      answered(commands);
      one.signal("-CONT");
      commands.addAll(write(two, "/numbers", "/language"));
      commands.addAll(write(one, "/help", "/privacy"));
      answered(commands);
    }
  }

  /// Each of several people says all of it, none waiting for an answer.
  private List<String> write(ServiceProcess to, String... commands) throws Exception {
    for (String command : commands) {
      for (long chat = 1; chat <= 2 * PEOPLE; chat++) {
        new Person(chat, "Ana", telegram, to).says(command);
      }
    }
    return List.of(commands);
  }

  /// Each chat got one kind of answer for each command, in their order; an answer may be repeated.
  private void answered(List<String> commands) {
    Map<String, String> answers = new TreeMap<>();
    for (long chat = 1; chat <= 2 * PEOPLE; chat++) {
      long one = chat;
      Eventually.within(SOON)
          .that("all are answered", () -> distinct(one).size() >= commands.size());
      List<String> said = distinct(chat);
      assertThat(said).hasSameSizeAs(commands);
      for (int i = 0; i < commands.size(); i++) {
        String first = answers.computeIfAbsent(commands.get(i), any -> "");
        if (first.isEmpty()) {
          answers.put(commands.get(i), said.get(i));
        } else {
          assertThat(said.get(i)).as("the answer to " + commands.get(i)).isEqualTo(first);
        }
      }
    }
    assertThat(Set.copyOf(answers.values())).hasSameSizeAs(answers.values());
  }

  /// Without repetitions in a row: at least once is what is promised.
  private List<String> distinct(long chat) {
    List<String> said = new ArrayList<>();
    for (Sent sent : telegram.sent(chat)) {
      if (said.isEmpty() || !said.getLast().equals(sent.text())) {
        said.add(sent.text());
      }
    }
    return said;
  }
}
