package org.vigil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.privacy.TestKeys;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;
import org.vigil.testing.Eventually;

/// Whatever crashes, whatever fails and whatever is tried again: every accepted message is
/// answered, in order, and every referral is stored once.
@ExtendWith(RedisExtension.class)
class InterleavingTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int CHATS = 6;
  private static final int MESSAGES = 60;

  private final Redis redis;
  private final TestKeys keys = new TestKeys();
  private final TestClock clock = new TestClock();
  private final FakeChannel channel = new FakeChannel();

  InterleavingTest(Redis redis) {
    this.redis = redis;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingAcceptedIsLost(long seed) {
    Random random = new Random(seed);
    channel.answers =
        (chat, text) ->
            chance(random, 10) ? new SendResult.Deferred(Duration.ZERO) : new SendResult.Sent("1");
    List<TestInstance> instances = new ArrayList<>(List.of(instance(random), instance(random)));
    Map<String, List<String>> accepted = new LinkedHashMap<>();
    for (int i = 0; i < MESSAGES; i++) {
      String chat = "c" + random.nextInt(CHATS);
      String text = (chance(random, 20) ? "help " : "") + "m" + i;
      acceptSomewhere(instances, random, "id" + i, chat, text);
      accepted.computeIfAbsent(chat, any -> new ArrayList<>()).add("re: " + text);
      if (chance(random, 8)) {
        int which = random.nextInt(instances.size());
        instances.get(which).crash();
        instances.set(which, instance(random));
      }
    }
    instances.forEach(instance -> instance.redis.faults(0));
    accepted.forEach(
        (chat, replies) -> {
          Eventually.within(SOON)
              .that("all answered", () -> channel.sent(chat).containsAll(replies));
          assertThat(new LinkedHashSet<>(channel.sent(chat))).containsExactlyElementsOf(replies);
        });
    assertThat(Referrals.stored(redis)).isEqualTo(MESSAGES);
    instances.forEach(TestInstance::close);
  }

  private static boolean chance(Random random, int percent) {
    synchronized (random) {
      return random.nextInt(100) < percent;
    }
  }

  private TestInstance instance(Random random) {
    FrailRedis frail = new FrailRedis(redis, random.nextLong());
    TestInstance made = new TestInstance(frail, keys, channel, clock, Duration.ofSeconds(1));
    made.dialogue.before = text -> List.of(Referrals.of(text));
    frail.faults(0.1);
    return made.start();
  }

  /// As a messenger does: again and again, anywhere, until it is acknowledged.
  private static void acceptSomewhere(
      List<TestInstance> instances, Random random, String id, String chat, String text) {
    Eventually.within(SOON)
        .that(
            "accepted",
            () -> {
              try {
                instances.get(random.nextInt(instances.size())).accept(id, chat, text);
                return true;
              } catch (IntakeUnavailableException e) {
                return false;
              }
            });
  }
}
