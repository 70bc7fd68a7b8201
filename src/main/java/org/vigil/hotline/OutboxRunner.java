package org.vigil.hotline;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.inbox.Running;
import org.vigil.privacy.Trace;
import org.vigil.redis.OutboxClaimScript.Claimed;
import org.vigil.redis.OutboxClaimScript.Room;
import org.vigil.redis.RedisUnavailableException;

/// Looks for referrals that are due and has them carried, as many at once as each partner has room
/// for. Every instance looks at every partition, in an order and at moments of its own: a claim
/// belongs to one of them, and what a dead one held comes due by itself.
@Singleton
final class OutboxRunner implements Running {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRunner.class);
  private static final int OF_INACTIVE = 20;
  private static final int STOP_SECONDS = 4;
  private static final Duration ROUND = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final Courier courier;
  private final ConfiguredPartners partners;
  private final OutboxSettings settings;
  private final Slots slots;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
  private boolean away;
  private @Nullable Thread looking;

  OutboxRunner(
      Outbox outbox, Courier courier, ConfiguredPartners partners, OutboxSettings settings) {
    this.outbox = outbox;
    this.courier = courier;
    this.partners = partners;
    this.settings = settings;
    this.slots = new Slots(settings.perPartner());
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public synchronized void start() {
    looking = Thread.ofVirtual().name("outbox").start(this::run);
  }

  /// What is under way has four seconds; what is not done then is due again when its lease ends.
  @Override
  public synchronized void stop() {
    stopping.countDown();
    try {
      // A round claims what it then has carried, so it ends first; it needs the store, too.
      if (looking != null && !looking.join(ROUND)) {
        LOG.warn("a round of the outbox did not end in time");
      }
      carriers.shutdown();
      if (!carriers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        carriers.shutdownNow();
      }
    } catch (InterruptedException e) {
      carriers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String announcement() {
    String on =
        partners.all().stream()
            .filter(ConfiguredPartner::enabled)
            .map(
                partner ->
                    partner.use() == ConfiguredPartner.Use.TEST
                        ? partner.id() + " (a test: nobody reads what it gets)"
                        : partner.id())
            .collect(Collectors.joining(", "));
    return on.isEmpty()
        ? "hotline partners: none, so only public numbers are offered; config/README.md says how to"
            + " add one, ./vigil partner-demo runs one to try"
        : "hotline partners: " + on;
  }

  private void run() {
    try {
      while (!stopping.await(pause(), TimeUnit.MILLISECONDS)) {
        try {
          round();
          away = false;
        } catch (RedisUnavailableException e) {
          if (!away) {
            LOG.warn("the outbox waits for Redis");
            away = true;
          }
        } catch (RuntimeException e) {
          LOG.error("a round of the outbox failed: {}", Trace.of(e));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Claims what is due in all partitions and has it carried; does not wait for it.
  void round() {
    partners.disabled(outbox.disabled());
    List<Integer> order =
        IntStream.range(0, outbox.partitions()).boxed().collect(Collectors.toList());
    Collections.shuffle(order, ThreadLocalRandom.current());
    for (int partition : order) {
      if (stopping.getCount() == 0) {
        return;
      }
      for (Claimed claimed : outbox.claim(partition, rooms(), OF_INACTIVE, settings.lease())) {
        carry(claimed);
      }
    }
  }

  private Map<String, Room> rooms() {
    Map<String, Room> rooms = new HashMap<>();
    partners.all().stream()
        .filter(partners::active)
        .forEach(partner -> rooms.put(partner.id(), slots.room(partner.id())));
    return rooms;
  }

  private void carry(Claimed claimed) {
    String partner = claimed.entry().partner();
    slots.take(partner);
    carriers.execute(
        () -> {
          try {
            courier.carry(claimed);
          } catch (RedisUnavailableException e) {
            LOG.warn("what became of a referral to {} could not be recorded", partner);
          } catch (RuntimeException e) {
            LOG.error("a referral to {} could not be carried: {}", partner, Trace.of(e));
          } finally {
            slots.free(partner);
          }
        });
  }

  /// Half to one and a half times the interval, so that instances do not look all at once.
  private long pause() {
    long poll = settings.poll().toMillis();
    return ThreadLocalRandom.current().nextLong(poll / 2, poll + poll / 2 + 1);
  }
}
