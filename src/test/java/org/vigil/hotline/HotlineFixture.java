package org.vigil.hotline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.hotline.ConfiguredPartner.Use;
import org.vigil.hotline.delivery.Delivery;
import org.vigil.hotline.delivery.DeliveryTarget;
import org.vigil.hotline.delivery.SigningSecret;
import org.vigil.language.Language;
import org.vigil.privacy.TestKeys;
import org.vigil.redis.OutboxFixture;
import org.vigil.redis.Partitions;
import org.vigil.redis.Redis;

/// The outbox with partners that a test plays, on a real store and a clock that stands still until
/// it is moved.
final class HotlineFixture {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G";
  static final int PARTITIONS = 2;

  final Redis redis;
  final TestClock clock = new TestClock();
  final TestKeys keys = new TestKeys();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final OutboxMetrics metrics = new OutboxMetrics(meters);
  final Map<String, Delivery> ways = new HashMap<>();
  final ConfiguredPartners partners;
  final Outbox outbox;
  final StoredCases cases;
  final OutboxSweeper sweeper;

  HotlineFixture(Redis redis, String... partners) {
    this.redis = redis;
    Partitions count = () -> PARTITIONS;
    List<ConfiguredPartner> all = new ArrayList<>();
    for (String partner : partners) {
      all.add(
          new ConfiguredPartner(
              partner,
              partner,
              Use.ON,
              new Reach(EnumSet.allOf(Need.class), Set.of(), Set.of(), Set.of(Language.EN)),
              OpeningHours.ALWAYS,
              new DeliveryTarget.Group("telegram", "-" + partner.length())));
    }
    this.partners = new ConfiguredPartners(all);
    outbox = new Outbox(redis, count, clock);
    cases = new StoredCases(redis, keys.pseudonyms(), count);
    sweeper = new OutboxSweeper(outbox, metrics);
  }

  Deliveries deliveries() {
    Map<String, SigningSecret> secrets = new HashMap<>();
    ways.keySet().forEach(id -> secrets.put(id, SigningSecret.parse("the test", SECRET)));
    return new Deliveries(ways, secrets);
  }

  Courier courier() {
    return new Courier(outbox, partners, deliveries(), keys.sealer(), metrics);
  }

  OutboxRunner runner() {
    return new OutboxRunner(
        outbox,
        courier(),
        partners,
        new OutboxSettings(Duration.ofMillis(10), Duration.ofMinutes(1), 8));
  }

  static Referral referral(String id, String partner, boolean urgent) {
    return new Referral(
        id, receipt(id), partner, Need.TRAFFICKING, urgent, START, "en", "KH", "IN", "help " + id);
  }

  /// 16 digits; the partition is 1.
  static String receipt(String id) {
    return "001%013d".formatted(Math.floorMod(id.hashCode(), 1_000_000_007));
  }

  /// Commits a turn with a referral; its case is in partition 1.
  void consent(String id, String partner, boolean urgent) {
    new OutboxFixture(redis)
        .commit(
            1,
            new SealedEntries(keys.sealer(), keys.pseudonyms())
                .entry(1, referral(id, partner, urgent)),
            clock.instant());
  }

  CaseStatus.State state(String id) {
    if (cases.status(receipt(id)) instanceof Cases.Lookup.Found(CaseStatus status)) {
      return status.state();
    }
    throw new AssertionError("no case of " + id);
  }

  /// A clock that stands still.
  static final class TestClock extends Clock {
    private volatile Instant now = START;

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
