package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.hotline.delivery.Delivery;
import org.vigil.hotline.delivery.DeliveryResult;
import org.vigil.hotline.delivery.Parcel;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;
import org.vigil.redis.RedisServerProcess;
import org.vigil.testing.Eventually;

@ExtendWith(RedisExtension.class)
class OutboxRunnerTest {
  private static final Eventually SOON = Eventually.within(Duration.ofSeconds(20));

  private final HotlineFixture hotline;
  private final List<Parcel> arrived = new CopyOnWriteArrayList<>();
  private final AtomicReference<DeliveryResult> answer =
      new AtomicReference<>(new DeliveryResult.Accepted());

  OutboxRunnerTest(Redis redis) {
    hotline = new HotlineFixture(redis, "one", "two");
    hotline.ways.put("one", this::arrive);
    hotline.ways.put("two", this::arrive);
  }

  private DeliveryResult arrive(Parcel parcel) {
    arrived.add(parcel);
    return answer.get();
  }

  private List<String> ids() {
    return arrived.stream().map(Parcel::id).toList();
  }

  /// One round at a time, each carried to its end.
  private void round() {
    OutboxRunner runner = hotline.runner();
    runner.round();
    runner.stop();
  }

  @Test
  void deliversWhatWasConsentedAndSaysSo() {
    hotline.consent("a", "one", true);
    OutboxRunner runner = hotline.runner();
    runner.start();
    try {
      SOON.that("delivered", () -> hotline.state("a") == CaseStatus.State.DELIVERED);
    } finally {
      runner.stop();
    }
    assertThat(ids()).containsExactly("a");
    assertThat(
            hotline
                .meters
                .get("vigil.outbox.attempts")
                .tag("outcome", "accepted")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void everyAttemptHasTheSameIdAndBody() {
    answer.set(new DeliveryResult.Deferred("status 500"));
    hotline.consent("a", "one", false);
    for (int i = 0; i < 5; i++) {
      round();
      hotline.clock.advance(Duration.ofHours(8));
    }
    assertThat(ids()).containsExactly("a", "a", "a", "a", "a");
    assertThat(arrived)
        .allSatisfy(parcel -> assertThat(parcel.body()).isEqualTo(arrived.getFirst().body()));
  }

  @Test
  void twoTapsMakeOneReferral() {
    hotline.consent("a", "one", false);
    hotline.consent("a", "one", false);
    round();
    round();
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void waitsBetweenAttemptsAsThePartnerAsked() {
    answer.set(new DeliveryResult.Deferred("status 429", Duration.ofMinutes(10)));
    hotline.consent("a", "one", false);
    round();
    hotline.clock.advance(Duration.ofMinutes(9));
    round();
    assertThat(ids()).hasSize(1);
    hotline.clock.advance(Duration.ofMinutes(1));
    round();
    assertThat(ids()).hasSize(2);
  }

  @Test
  void whatIsRefusedIsParkedAndCanBeReplayed() {
    answer.set(new DeliveryResult.Refused("status 404"));
    hotline.consent("a", "one", true);
    round();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.REFUSED);

    DeadLetters letters =
        new DeadLetters(hotline.redis, () -> HotlineFixture.PARTITIONS, hotline.clock);
    DeadLetter letter = letters.list(10).getFirst();
    assertThat(letter.partner()).isEqualTo("one");
    assertThat(letter.urgent()).isTrue();
    answer.set(new DeliveryResult.Accepted());
    assertThat(letters.replay(letter.reference())).isTrue();
    assertThat(letters.replay(letter.reference())).isFalse();
    round();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.DELIVERED);
    assertThat(letters.list(10)).isEmpty();
  }

  @Test
  void triesForFourteenDaysAndParksWhatItSaysOneDayMore() {
    answer.set(new DeliveryResult.Deferred("status 503"));
    hotline.consent("a", "one", false);
    while (hotline.clock.instant().isBefore(HotlineFixture.START.plus(Duration.ofDays(13)))) {
      round();
      assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
      hotline.clock.advance(Duration.ofHours(8));
    }
    hotline.clock.advance(Duration.ofDays(1));
    round();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.REFUSED);
    hotline.sweeper.sweep();
    assertThat(hotline.meters.get("vigil.outbox.parked").gauge().value()).isEqualTo(1);
    hotline.clock.advance(Duration.ofDays(1));
    hotline.sweeper.sweep();
    assertThat(hotline.meters.get("vigil.outbox.parked").gauge().value()).isZero();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.REFUSED);
  }

  @Test
  void whatWasFoundLateIsTriedOnceMoreBeforeItIsGivenUp() {
    hotline.consent("a", "one", false);
    hotline.clock.advance(Duration.ofDays(20));
    round();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.DELIVERED);
  }

  @Test
  void aPartnerThatIsGoneIsDisabledAndNothingOfItLost() {
    answer.set(new DeliveryResult.Gone("status 410"));
    hotline.consent("a", "one", false);
    round();
    assertThat(hotline.partners.isDisabled("one")).isTrue();
    hotline.consent("b", "one", false);
    hotline.clock.advance(Duration.ofHours(1));
    round();
    assertThat(ids()).containsExactly("a");
    assertThat(hotline.state("b")).isEqualTo(CaseStatus.State.WAITING);

    answer.set(new DeliveryResult.Accepted());
    new DeadLetters(hotline.redis, () -> HotlineFixture.PARTITIONS, hotline.clock).enable("one");
    hotline.clock.advance(Duration.ofHours(1));
    round();
    assertThat(ids()).contains("b");
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.DELIVERED);
    assertThat(hotline.state("b")).isEqualTo(CaseStatus.State.DELIVERED);
  }

  @Test
  void aPartnerThatWasRemovedKeepsItsReferralsUntilTheyAreTooOld() {
    hotline.consent("a", "gone", false);
    round();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
    hotline.clock.advance(Duration.ofDays(15));
    round();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.REFUSED);
  }

  @Test
  void aBugInADeliveryLosesNothing() {
    hotline.ways.put(
        "one",
        parcel -> {
          throw new IllegalStateException("a bug");
        });
    hotline.consent("a", "one", false);
    round();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
    hotline.ways.put("one", this::arrive);
    hotline.clock.advance(Duration.ofSeconds(10));
    round();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.DELIVERED);
  }

  @Test
  void whatADeadOwnerHeldComesDueByItself() {
    hotline.consent("a", "one", false);
    // Claimed by an instance that dies before it did anything.
    hotline.outbox.claim(1, Map.of(), 10, Duration.ofMinutes(1));
    round();
    assertThat(ids()).isEmpty();
    hotline.clock.advance(Duration.ofMinutes(1));
    round();
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void aPartnerThatHangsHoldsUpNobodyElse() throws Exception {
    CountDownLatch hang = new CountDownLatch(1);
    AtomicInteger hanging = new AtomicInteger();
    hotline.ways.put(
        "one",
        parcel -> {
          hanging.incrementAndGet();
          try {
            hang.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new DeliveryResult.Accepted();
        });
    for (int i = 0; i < 20; i++) {
      hotline.consent("slow" + i, "one", false);
    }
    hotline.consent("quick", "two", false);
    OutboxRunner runner = hotline.runner();
    runner.start();
    try {
      SOON.that("delivered", () -> hotline.state("quick") == CaseStatus.State.DELIVERED);
      // Room is kept for what is urgent.
      SOON.that("full", () -> hanging.get() == 6);
      hotline.consent("urgent", "one", true);
      SOON.that("urgent", () -> hanging.get() == 7);
      hang.countDown();
      SOON.that("all", () -> hotline.state("slow19") == CaseStatus.State.DELIVERED);
    } finally {
      hang.countDown();
      runner.stop();
    }
  }

  @Test
  void twoInstancesNeverMakeTheSameAttempt() {
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    Delivery counting =
        parcel -> {
          counts.merge(parcel.id(), 1, Integer::sum);
          return new DeliveryResult.Accepted();
        };
    hotline.ways.put("one", counting);
    for (int i = 0; i < 60; i++) {
      hotline.consent("r" + i, "one", i % 3 == 0);
    }
    OutboxRunner first = hotline.runner();
    OutboxRunner second = hotline.runner();
    first.start();
    second.start();
    try {
      SOON.that("all arrived", () -> counts.size() == 60);
      SOON.that("all recorded", () -> hotline.state("r59") == CaseStatus.State.DELIVERED);
    } finally {
      first.stop();
      second.stop();
    }
    assertThat(counts.values()).containsOnly(1);
  }

  @Test
  void goesOnWhenTheStoreComesBack(RedisServerProcess server) {
    OutboxRunner runner = hotline.runner();
    runner.start();
    try {
      hotline.consent("a", "one", false);
      SOON.that("delivered", () -> hotline.state("a") == CaseStatus.State.DELIVERED);
      server.kill();
      SOON.that("away", () -> hotline.cases.status("1") instanceof Cases.Lookup.Unavailable);
      server.start();
      SOON.that(
          "consented",
          () -> {
            hotline.consent("b", "one", false);
            return true;
          });
      SOON.that("delivered", () -> hotline.state("b") == CaseStatus.State.DELIVERED);
    } finally {
      runner.stop();
    }
  }
}
