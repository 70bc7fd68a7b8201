package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hotline.delivery.DeliveryResult;
import org.vigil.hotline.delivery.Parcel;
import org.vigil.redis.OutboxClaimScript.Claimed;
import org.vigil.redis.OutboxClaimScript.Room;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;

/// Several instances claim, pause, die, fail and deliver in a random order; time jumps. Whatever
/// the order, in the end every referral is with its partner, unaltered, or parked where a human
/// sees it.
@ExtendWith(RedisExtension.class)
class OutboxInterleavingTest {
  private static final int REFERRALS = 12;
  private static final int STEPS = 200;
  private static final Map<String, Room> ROOM = Map.of("one", new Room(3, 2));

  private final HotlineFixture hotline;
  private final Map<String, Set<String>> arrived = new HashMap<>();

  OutboxInterleavingTest(Redis redis) {
    hotline = new HotlineFixture(redis, "one");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noInterleavingOfCrashAndRetryLosesAReferral(long seed) {
    Random random = new Random(seed);
    List<Claimed> held = new ArrayList<>();
    hotline.ways.put("one", parcel -> answer(parcel, random.nextInt(10)));
    Courier courier = hotline.courier();
    int consented = 0;
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(6)) {
        case 0 -> {
          if (consented < REFERRALS) {
            hotline.consent("r" + consented++, "one", random.nextBoolean());
          }
        }
        case 1, 2 -> held.addAll(hotline.outbox.claim(1, ROOM, 3, Duration.ofMinutes(1)));
        // The one that held it goes on, however late.
        case 3 -> take(held, random).forEach(courier::carry);
        // The one that held it dies before it did anything.
        case 4 -> take(held, random);
        default -> hotline.clock.advance(Duration.ofSeconds(random.nextInt(4000)));
      }
    }
    while (consented < REFERRALS) {
      hotline.consent("r" + consented++, "one", false);
    }
    hotline.ways.put("one", parcel -> answer(parcel, 0));
    Courier sound = hotline.courier();
    for (int i = 0; i < 20; i++) {
      hotline.clock.advance(Duration.ofHours(8));
      hotline.outbox.claim(1, Map.of(), 100, Duration.ofMinutes(1)).forEach(sound::carry);
    }

    Set<String> parked = new HashSet<>();
    new DeadLetters(hotline.redis, () -> HotlineFixture.PARTITIONS, hotline.clock)
        .list(100)
        .forEach(letter -> parked.add(letter.reference().substring(4)));
    for (int i = 0; i < REFERRALS; i++) {
      String id = "r" + i;
      CaseStatus.State state = hotline.state(id);
      if (state == CaseStatus.State.DELIVERED) {
        assertThat(arrived.get(id)).as(id).hasSize(1);
      } else {
        assertThat(state).as(id).isEqualTo(CaseStatus.State.REFUSED);
        assertThat(parked).contains(id);
      }
    }
  }

  /// Records the body, then answers; the partner may have taken it without our knowing.
  private DeliveryResult answer(Parcel parcel, int mood) {
    if (mood < 5) {
      arrived
          .computeIfAbsent(parcel.id(), _ -> new HashSet<>())
          .add(new String(parcel.body(), StandardCharsets.UTF_8));
    }
    return switch (mood) {
      case 0, 1, 2 -> new DeliveryResult.Accepted();
      case 9 -> new DeliveryResult.Refused("status 400");
      default -> new DeliveryResult.Deferred("timeout");
    };
  }

  private static List<Claimed> take(List<Claimed> held, Random random) {
    return held.isEmpty() ? List.of() : List.of(held.remove(random.nextInt(held.size())));
  }
}
