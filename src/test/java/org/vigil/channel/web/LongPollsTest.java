package org.vigil.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongPollsTest {
  private static final long LONG = 60_000_000_000L;
  private final LongPolls polls = new LongPolls(2);

  @Test
  void whatIsWokenBeforeItWaitsIsNotMissed() {
    try (LongPolls.Poll poll = polls.open("a")) {
      polls.wake("a");
      polls.wake("a");
      assertThat(poll.await(LONG)).isTrue();
      assertThat(poll.await(1)).isTrue();
    }
  }

  @Test
  void aNewerOneOfTheSameChatEndsTheOlder() {
    LongPolls.Poll older = polls.open("a");
    LongPolls.Poll newer = polls.open("a");
    assertThat(older.await(LONG)).isFalse();
    older.close();
    assertThat(polls.size()).isEqualTo(1);
    newer.close();
    assertThat(polls.size()).isZero();
  }

  @Test
  void hasRoomForSoMany() {
    polls.open("a");
    assertThat(polls.room()).isTrue();
    polls.open("b");
    assertThat(polls.room()).isFalse();
  }

  @Test
  void atTheEndEverybodyGoesAndNobodyStays() {
    LongPolls.Poll poll = polls.open("a");
    polls.end();
    assertThat(poll.await(LONG)).isFalse();
    assertThat(polls.open("b").await(LONG)).isFalse();
  }
}
