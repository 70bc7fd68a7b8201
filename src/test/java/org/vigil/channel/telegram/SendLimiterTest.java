package org.vigil.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendLimiterTest {
  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
  private final AtomicInteger fleet = new AtomicInteger(1);
  private final SendLimiter limiter =
      new SendLimiter(new SendRates(1, 30, 20), fleet::get, nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void letsOneMessageASecondIntoAChat() {
    assertThat(limiter.take("a")).isZero();
    pass(Duration.ofMillis(400));
    assertThat(limiter.take("a")).isEqualTo(Duration.ofMillis(600));
    assertThat(limiter.take("b")).isZero();
    pass(Duration.ofMillis(600));
    assertThat(limiter.take("a")).isZero();
  }

  @Test
  void letsThirtyASecondIntoAllChats() {
    for (int i = 0; i < 30; i++) {
      assertThat(limiter.take("chat" + i)).isZero();
    }
    assertThat(limiter.take("another")).isEqualTo(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertThat(limiter.take("another")).isZero();
  }

  @Test
  void sharesTheOverallLimitWithTheFleet() {
    fleet.set(3);
    for (int i = 0; i < 10; i++) {
      assertThat(limiter.take("chat" + i)).isZero();
    }
    assertThat(limiter.take("another")).isPositive();
    fleet.set(100);
    pass(Duration.ofSeconds(1));
    assertThat(limiter.take("another")).isZero();
  }

  @Test
  void letsTwentyAMinuteIntoAGroup() {
    for (int i = 0; i < 10; i++) {
      assertThat(limiter.takeForGroup("g", 2)).isZero();
      pass(Duration.ofSeconds(2));
    }
    assertThat(limiter.takeForGroup("g", 1)).isEqualTo(Duration.ofSeconds(40));
    assertThat(limiter.takeForGroup("g", 2)).isEqualTo(Duration.ofSeconds(41));
    pass(Duration.ofSeconds(41));
    assertThat(limiter.takeForGroup("g", 2)).isZero();
  }

  @Test
  void sendsALongerReplyThanTheLimitWhenTheGroupIsQuiet() {
    assertThat(limiter.takeForGroup("g", 25)).isZero();
    assertThat(limiter.takeForGroup("g", 1)).isPositive();
  }

  @Test
  void sendsNothingToAChatBeforeTheWaitThatTelegramDemands() {
    limiter.take("a");
    limiter.pause("a", Duration.ofSeconds(30));
    pass(Duration.ofMillis(29_999));
    assertThat(limiter.take("a")).isEqualTo(Duration.ofMillis(1));
    assertThat(limiter.take("b")).as("one chat's flood holds up no other").isZero();
    pass(Duration.ofMillis(1));
    assertThat(limiter.take("a")).isZero();
  }

  @Test
  void stopsAllWhenASecondChatMustWaitToo() {
    limiter.pause("a", Duration.ofSeconds(30));
    assertThat(limiter.paused()).isFalse();
    limiter.pause("b", Duration.ofSeconds(10));
    assertThat(limiter.paused()).isTrue();
    assertThat(limiter.take("c")).isEqualTo(Duration.ofSeconds(10));
    pass(Duration.ofSeconds(10));
    assertThat(limiter.take("c")).isZero();
    assertThat(limiter.take("a")).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aShorterWaitNeverCutsALongerOne() {
    limiter.pause("a", Duration.ofSeconds(30));
    limiter.pause("a", Duration.ofSeconds(1));
    assertThat(limiter.take("a")).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void forgetsChatsAtRest() {
    for (int i = 0; i < 5000; i++) {
      limiter.take("chat" + i);
      pass(Duration.ofSeconds(2));
    }
    assertThat(limiter.lanes()).isLessThan(1100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverLetsMoreThanTheLimitsThrough(long seed) {
    Random random = new Random(seed);
    List<Long> all = new ArrayList<>();
    List<Long> chat = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      pass(Duration.ofMillis(random.nextInt(12)));
      int to = random.nextInt(60);
      if (limiter.take("chat" + to).isZero()) {
        all.add(nanos.get());
        if (to == 0) {
          chat.add(nanos.get());
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(1000);
    for (int i = 30; i < all.size(); i++) {
      assertThat(all.get(i) - all.get(i - 30)).isGreaterThanOrEqualTo(1_000_000_000L);
    }
    for (int i = 1; i < chat.size(); i++) {
      assertThat(chat.get(i) - chat.get(i - 1)).isGreaterThanOrEqualTo(1_000_000_000L);
    }
  }
}
