package org.vigil.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.Intake.Acceptance;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.hotline.Need;
import org.vigil.hotline.Referral;
import org.vigil.privacy.TestKeys;
import org.vigil.redis.AttemptScript;
import org.vigil.redis.EntryId;
import org.vigil.redis.InboxKeys;
import org.vigil.redis.Keys;
import org.vigil.redis.LeaseAcquireScript;
import org.vigil.redis.Lua;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;
import org.vigil.redis.RedisServerProcess;
import org.vigil.redis.TakeScript;
import org.vigil.testing.Eventually;

@ExtendWith(RedisExtension.class)
class InboxTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration LEASE = Duration.ofSeconds(1);

  private final Redis redis;
  private final RedisServerProcess server;
  private final TestKeys keys = new TestKeys();
  private final TestClock clock = new TestClock();
  private final List<TestInstance> instances = new ArrayList<>();

  InboxTest(Redis redis, RedisServerProcess server) {
    this.redis = redis;
    this.server = server;
  }

  @AfterEach
  void stop() {
    instances.forEach(TestInstance::close);
  }

  private TestInstance instance() {
    return instance(new FakeChannel(), LEASE);
  }

  private TestInstance instance(FakeChannel channel, Duration lease) {
    TestInstance made = new TestInstance(new FrailRedis(redis, 1), keys, channel, clock, lease);
    instances.add(made);
    return made;
  }

  private static void eventually(String what, Eventually.Condition condition) {
    Eventually.within(SOON).that(what, condition);
  }

  @Test
  void answersWhatIsWritten() {
    TestInstance one = instance().start();
    assertThat(one.say("a", "hello")).isEqualTo(Acceptance.ACCEPTED);
    eventually("answered", () -> one.channel.sent("a").equals(List.of("re: hello")));
  }

  @Test
  void theSameUpdateFiftyTimesAtOnceIsOneTurn() throws Exception {
    TestInstance one = instance().start();
    List<Future<Acceptance>> calls = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        calls.add(callers.submit(() -> one.accept("same", "a", "hello")));
      }
    }
    int accepted = 0;
    for (Future<Acceptance> call : calls) {
      accepted += call.get() == Acceptance.ACCEPTED ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(1);
    one.say("a", "last");
    eventually("answered", () -> one.channel.sent("a").contains("re: last"));
    assertThat(one.channel.sent("a")).containsExactly("re: hello", "re: last");
    assertThat(one.dialogue.turns).containsExactly("hello", "last");
  }

  @Test
  void aChatIsAnsweredInItsOrderWithSeveralInstances() {
    FakeChannel channel = new FakeChannel();
    TestInstance one = instance(channel, LEASE).start();
    TestInstance two = instance(channel, LEASE).start();
    eventually("shared", () -> one.inbox.partitions() == 2 && two.inbox.partitions() == 2);
    for (int i = 0; i < 15; i++) {
      for (String chat : List.of("a", "b", "c", "d", "e", "f")) {
        (i % 2 == 0 ? one : two).say(chat, chat + i);
      }
    }
    for (String chat : List.of("a", "b", "c", "d", "e", "f")) {
      List<String> all = IntStream.range(0, 15).mapToObj(i -> "re: " + chat + i).toList();
      eventually("answered", () -> channel.sent(chat).size() >= 15);
      assertThat(channel.sent(chat)).isEqualTo(all);
    }
    assertThat(one.fleet.size()).isEqualTo(2);
  }

  @Test
  void anInstanceThatStopsHandsItsPartitionsOver() {
    FakeChannel channel = new FakeChannel();
    TestInstance one = instance(channel, Duration.ofMinutes(1)).start();
    eventually("has all", () -> one.inbox.partitions() == 4);
    TestInstance two = instance(channel, Duration.ofMinutes(1)).start();
    eventually("shared", () -> one.inbox.partitions() == 2 && two.inbox.partitions() == 2);
    one.close();
    eventually("all with the other", () -> two.inbox.partitions() == 4);
    assertThat(two.fleet.size()).isEqualTo(1);
  }

  @Test
  void whoeverIsInDangerIsAnsweredBeforeOthers() {
    TestInstance one = instance();
    for (int chat = 0; chat < 40; chat++) {
      one.say("chat" + chat, "question");
    }
    one.say("z", "before");
    one.say("z", "help");
    AtomicInteger answered = new AtomicInteger();
    one.dialogue.before =
        text -> {
          answered.incrementAndGet();
          return List.of();
        };
    one.start();
    eventually("all answered", () -> one.channel.all().size() == 42);
    assertThat(one.dialogue.turns.indexOf("help")).isLessThan(30);
    assertThat(one.channel.sent("z")).containsExactly("re: before", "re: help");
  }

  @Test
  void slowTurnsKeepNobodyInDangerWaiting() {
    TestInstance one = instance().start();
    CountDownLatch end = new CountDownLatch(1);
    one.dialogue.before =
        text -> {
          if (text.equals("slow")) {
            await(end);
          }
          return List.of();
        };
    for (int chat = 0; chat < 20; chat++) {
      one.say("slow" + chat, "slow");
    }
    eventually("all threads are taken", () -> one.dialogue.turns.size() == 8);
    one.say("z", "help");
    eventually("answered", () -> one.channel.sent("z").equals(List.of("re: help")));
    end.countDown();
    eventually("the others too", () -> one.channel.all().size() == 21);
  }

  @Test
  void aMessageThatAlwaysFailsIsGivenUpAndSaysSo() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ((Logger) LoggerFactory.getLogger("org.vigil")).addAppender(log);
    TestInstance one = instance().start();
    one.dialogue.before =
        text -> {
          if (text.equals("poison")) {
            throw new IllegalStateException("a bug with " + text);
          }
          return List.of();
        };
    one.say("a", "poison");
    one.say("a", "after");
    one.say("b", "other");
    eventually("the other chat", () -> one.channel.sent("b").equals(List.of("re: other")));
    eventually(
        "given up", () -> one.channel.sent("a").equals(List.of("this was not read", "re: after")));
    assertThat(one.dialogue.turns.stream().filter("poison"::equals)).hasSize(5);
    assertThat(one.registry.counter("vigil.inbox.quarantined").count()).isEqualTo(1);
    assertThat(one.registry.counter("vigil.inbox.bugs").count()).isEqualTo(1);
    ((Logger) LoggerFactory.getLogger("org.vigil")).detachAppender(log);
    assertThat(log.list)
        .anySatisfy(line -> assertThat(line.getFormattedMessage()).contains("IllegalState"))
        .allSatisfy(
            line -> {
              assertThat(line.getFormattedMessage()).doesNotContain("poison");
              assertThat(line.getThrowableProxy()).isNull();
            });
    assertThat(length("XLEN", Keys.of(one.keys("a").partition(), "quarantine"))).isEqualTo(1);
  }

  @Test
  void aMessageThatCrashedTheServiceFiveTimesIsGivenUpUntried() {
    TestInstance dead = instance();
    dead.say("a", "poison");
    InboxKeys partition = dead.keys("a");
    for (int crash = 0; crash < 5; crash++) {
      LeaseAcquireScript.Grant grant =
          new LeaseAcquireScript(redis).run(partition, LEASE, true).orElseThrow();
      TakeScript.Entry entry =
          new TakeScript(redis)
              .run(
                  partition,
                  grant.token(),
                  new TakeScript.From(EntryId.NONE, EntryId.NONE, 9, true))
              .orElseThrow()
              .entries()
              .getFirst();
      assertThat(entry.attempts()).isEqualTo(crash);
      new AttemptScript(redis).run(partition, grant.token(), entry.id());
    }
    TestInstance one = instance().start();
    eventually("given up", () -> one.channel.sent("a").equals(List.of("this was not read")));
    assertThat(one.dialogue.turns).isEmpty();
  }

  @Test
  void whoeverWasPausedPastItsLeaseChangesNothing() {
    FakeChannel channel = new FakeChannel();
    TestInstance paused = instance(channel, LEASE).start();
    CountDownLatch end = new CountDownLatch(1);
    AtomicBoolean once = new AtomicBoolean();
    paused.dialogue.before =
        text -> {
          if (once.compareAndSet(false, true)) {
            paused.redis.cut();
            await(end);
            paused.redis.mend();
          }
          return List.of(referral("r1"));
        };
    paused.say("a", "hello");
    eventually("paused in its turn", once::get);
    TestInstance other = instance(channel, LEASE).start();
    eventually("answered by the other", () -> channel.sent("a").equals(List.of("re: hello")));
    end.countDown();
    other.say("a", "more");
    eventually("answered", () -> channel.sent("a").size() >= 2);
    eventually("shared again", () -> paused.inbox.partitions() == 2);
    assertThat(channel.sent("a")).containsExactly("re: hello", "re: more");
    assertThat(length("EXISTS", Keys.of(paused.keys("a").partition(), "referral", "r1")))
        .isEqualTo(0);
  }

  @Test
  void aReferralIsStoredWithItsTurnAndOnlyOnce() {
    TestInstance one = instance().start();
    one.dialogue.before = text -> List.of(referral("r1"));
    one.redis.loseAnswerOf("commit");
    one.say("a", "send it");
    eventually("answered", () -> one.channel.sent("a").equals(List.of("re: send it")));
    int partition = one.keys("a").partition();
    assertThat(length("ZCARD", Keys.of(partition, "outbox", "desk"))).isEqualTo(1);
    assertThat(length("EXISTS", Keys.of(partition, "referral", "r1"))).isEqualTo(1);
  }

  @Test
  void repliesThatWereCommittedAndNotSentAreSentAfterACrash() {
    FakeChannel broken = new FakeChannel();
    broken.answers = (chat, text) -> FakeChannel.later();
    TestInstance dead = instance(broken, LEASE).start();
    dead.say("a", "one in two");
    dead.say("a", "help two");
    eventually("committed", () -> dead.counted("vigil.inbox.turns", "committed") == 2);
    dead.crash();
    TestInstance one = instance().start();
    eventually(
        "sent",
        () ->
            one.channel
                .sent("a")
                .equals(List.of("re: one in two", "second of one in two", "re: help two")));
    assertThat(one.dialogue.turns).isEmpty();
    assertThat(one.channel.ids("a")).doesNotHaveDuplicates().startsWith(broken.ids("a").getFirst());
  }

  @Test
  void aReplyWhoseConfirmationWasLostIsNotSentAgain() {
    TestInstance one = instance().start();
    one.redis.loseAnswerOf("reply-confirm");
    one.say("a", "first");
    eventually("sent", () -> one.channel.sent("a").size() == 1);
    one.say("a", "second");
    eventually("sent", () -> one.channel.sent("a").size() == 2);
    assertThat(one.channel.sent("a")).containsExactly("re: first", "re: second");
    eventually("nothing waits", () -> one.inbox.chatsWithReplies() == 0);
  }

  @Test
  void oneSlowChatHoldsUpNoOther() {
    TestInstance one = instance().start();
    CountDownLatch end = new CountDownLatch(1);
    one.channel.answers =
        (chat, text) -> {
          if (chat.chat().equals("slow")) {
            await(end);
          }
          return chat.chat().equals("busy")
              ? new SendResult.Deferred(Duration.ofHours(1))
              : new SendResult.Sent("1");
        };
    one.say("slow", "x");
    one.say("busy", "y");
    one.say("busy", "z");
    eventually("deferred", () -> one.counted("vigil.inbox.replies", "deferred") == 1);
    one.say("a", "hello");
    eventually("answered", () -> one.channel.sent("a").equals(List.of("re: hello")));
    end.countDown();
    eventually("answered", () -> one.channel.sent("slow").equals(List.of("re: x")));
    assertThat(one.counted("vigil.inbox.replies", "deferred")).isEqualTo(1);
  }

  @Test
  void aChatThatIsGoneIsForgotten() {
    TestInstance one = instance().start();
    one.channel.answers = (chat, text) -> new SendResult.Gone();
    one.say("a", "x in two");
    eventually("gone", () -> one.counted("vigil.inbox.replies", "gone") == 1);
    eventually("nothing waits", () -> one.inbox.chatsWithReplies() == 0);
    assertThat(length("ZCARD", Keys.of(one.keys("a").partition(), "ready"))).isEqualTo(0);
  }

  @Test
  void aReplyThatComesTooLateWaitsForThePersonToWrite() {
    TestInstance one = instance().start();
    one.channel.answers = (chat, text) -> FakeChannel.later();
    one.say("a", "x in two");
    eventually("deferred", () -> one.counted("vigil.inbox.replies", "deferred") >= 1);
    clock.advance(Duration.ofMinutes(11));
    one.channel.answers = (chat, text) -> new SendResult.Sent("1");
    eventually("held", () -> one.counted("vigil.inbox.replies", "held") == 1);
    assertThat(one.channel.sent("a")).containsExactly("an answer is here");
    one.say("a", "hello");
    eventually("all of it", () -> one.channel.sent("a").size() == 4);
    assertThat(one.channel.sent("a"))
        .containsExactly("an answer is here", "re: x in two", "second of x in two", "re: hello");
    assertThat(Set.copyOf(one.channel.ids("a"))).hasSize(4);
  }

  @Test
  void aChatThatWritesTooMuchIsToldOnce() {
    TestInstance one = instance();
    for (int i = 0; i < 30; i++) {
      assertThat(one.say("a", "x" + i)).isEqualTo(Acceptance.ACCEPTED);
    }
    eventually("told", () -> one.channel.sent("a").equals(List.of("too much")));
    assertThat(one.counted("vigil.inbox.accepted", "limited_tell")).isEqualTo(1);
    assertThat(one.counted("vigil.inbox.accepted", "limited")).isBetween(8.0, 9.0);
    assertThat(one.say("a", "help")).isEqualTo(Acceptance.ACCEPTED);
    one.start();
    eventually("the crisis is answered", () -> one.channel.sent("a").contains("re: help"));
  }

  @Test
  void aFullPartitionTakesNoMore() {
    TestInstance one = instance();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 4 * 300 + 1; i++) {
                one.say("chat" + i, "x");
              }
            })
        .isInstanceOf(IntakeUnavailableException.class);
    one.say("z", "help");
  }

  @Test
  void goesOnByItselfWhenTheStoreComesBack() {
    TestInstance one = instance().start();
    one.say("a", "before");
    eventually("answered", () -> one.channel.sent("a").size() == 1);
    server.kill();
    assertThatThrownBy(() -> one.say("a", "lost")).isInstanceOf(IntakeUnavailableException.class);
    server.start();
    eventually("accepted again", () -> one.say("a", "after") == Acceptance.ACCEPTED);
    eventually("answered", () -> one.channel.sent("a").contains("re: after"));
  }

  @Test
  void stoppingFinishesWhatIsUnderWay() {
    FakeChannel channel = new FakeChannel();
    TestInstance one = instance(channel, Duration.ofMinutes(1)).start();
    AtomicBoolean working = new AtomicBoolean();
    CountDownLatch end = new CountDownLatch(1);
    one.dialogue.before =
        text -> {
          working.set(true);
          await(end);
          return List.of();
        };
    one.say("a", "hello");
    eventually("working", working::get);
    Thread stopping = Thread.startVirtualThread(one::close);
    end.countDown();
    eventually("stopped", () -> !stopping.isAlive());
    TestInstance two = instance(channel, Duration.ofMinutes(1)).start();
    eventually("answered once", () -> channel.sent("a").equals(List.of("re: hello")));
    assertThat(one.dialogue.turns).hasSize(1);
    assertThat(two.dialogue.turns).isEmpty();
  }

  private static Referral referral(String id) {
    return new Referral(
        id, "1".repeat(16), "desk", Need.FRAUD, false, Instant.EPOCH, "en", null, null, "words");
  }

  private long length(String command, String key) {
    Object answer =
        redis.eval(
            new Lua("length", "return redis.call('" + command + "', KEYS[1])"),
            List.of(key),
            List.of());
    return (Long) answer;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
